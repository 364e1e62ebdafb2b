package vn.chosach.exchange.national;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachApplication;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.documents.exchange.EdXmlPost;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerTerms;
import vn.chosach.exchange.partners.Partner.PartnerWish;
import vn.chosach.exchange.partners.PartnerEvent;
import vn.chosach.exchange.partners.PartnerHandler;
import vn.chosach.exchange.partners.PartnerHandler.PartnerAct;
import vn.chosach.exchange.partners.PartnerKeys.HandedKey;
import vn.chosach.exchange.partners.SigningKeys;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.NewAccount;
import vn.chosach.officers.Officers;
import vn.chosach.reports.Reports;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportAct;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.ui.Texts;

/**
 * One installation with its own data folder, database and port, which does what is written to its
 * standard input, a line each, and answers with a line that begins with {@code =}.
 */
final class Installation {

  private final ConfigurableApplicationContext program;
  private final int port;

  private Installation(ConfigurableApplicationContext program, int port) {
    this.program = program;
    this.port = port;
  }

  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    var program =
        new SpringApplication(ChosachApplication.class)
            .run(
                "--server.port=" + port,
                "--chosach.home=" + arguments[1],
                "--chosach.log.publish=false",
                "--logging.level.root=WARN");
    var one = new Installation(program, port);
    System.out.println("= ready");
    var in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      try {
        System.out.println("= " + one.done(line.split("\t", -1)));
      } catch (Exception failed) {
        System.out.println("= failed: " + failed);
      }
    }
    program.close();
  }

  private String done(String[] said) throws Exception {
    return switch (said[0]) {
      case "identity" -> code() + "\t" + bean(SigningKeys.class).published();
      case "register" -> registered(said[1], said[2], said[3]);
      case "report" -> report();
      case "submit" -> submitted(UUID.fromString(said[1]), said.length > 2 ? said[2] : "");
      case "bring" -> brought(said[1], said[2], said[3]);
      case "compare" -> compared(said[1]);
      case "ask" -> asked(said[1], said[2]);
      case "release" -> released(said[1]);
      case "public" -> shown(said[1]);
      default -> throw new IllegalArgumentException(said[0]);
    };
  }

  private <T> T bean(Class<T> type) {
    return program.getBean(type);
  }

  private java.time.LocalDate today() {
    return Vietnam.dayOf(bean(InstantSource.class).instant());
  }

  private String code() {
    return bean(Areas.class).on(Area.Level.PROVINCE, today()).getFirst().code();
  }

  private ActingOfficer officer(String account, String agency, Role... roles) {
    var officers = bean(Officers.class);
    if (officers.named(account).isEmpty()) {
      var opened =
          officers.open(
              Actor.SYSTEM,
              new NewAccount(account, "Người " + account, account, agency, today(), null),
              "đo đạc");
      UUID id = ((ActOutcome.Done<UUID>) opened).value();
      Arrays.stream(roles)
          .forEach(
              role -> officers.grant(Actor.SYSTEM, id, role.name(), today(), null, "đo đạc"));
    }
    return ActingOfficer.of(officers.named(account).orElseThrow());
  }

  private ActingOfficer standing() {
    String agency = bean(Agencies.class).standingAgency(today()).orElseThrow().agencyKey();
    return officer("thuong.truc", agency, Role.STANDING_OFFICE);
  }

  private ActingOfficer leader() {
    return officer(
        "lanh.dao", ProvincePack.current().agency("BCD389"), Role.COMMITTEE_LEADER);
  }

  /** Two administrators enter a province; its key. */
  private String registered(String name, String code, String signingKey) {
    String agency = bean(Agencies.class).standingAgency(today()).orElseThrow().agencyKey();
    ActingOfficer first = officer("quantri.mot", agency, Role.ADMINISTRATOR);
    ActingOfficer second = officer("quantri.hai", agency, Role.ADMINISTRATOR);
    var partners = bean(PartnerHandler.class);
    var terms =
        new PartnerTerms(
            "Đầu mối", "tinh@389.example", Set.of(PartnerScope.SUBMISSIONS), 30, 600, signingKey);
    Partner one =
        done(
            partners.enter(
                new PartnerWish(name, PartnerKind.PROVINCE, null, code, "Thử ba nơi", terms),
                first));
    done(partners.proceed(one.id(), PartnerAct.of(PartnerEvent.CONFIRM, null), 1, second));
    HandedKey half = done(partners.giveKey(one.id(), 2, first));
    return half.part() + done(partners.giveRest(one.id(), half.id(), 3, second)).part();
  }

  /** The report of the last half year, frozen, signed and sent; its identifier and period. */
  private String report() {
    var reports = bean(Reports.class);
    String committee = ProvincePack.current().agency("BCD389");
    var half = reports.calendar().last(PeriodKind.HALF, today()).orElseThrow();
    Report one = done(reports.open(half.key(), "BC389", committee, standing()));
    one = step(one, Event.FREEZE, standing());
    one = step(one, Event.SIGN, leader());
    one = step(one, Event.SEND, standing());
    return one.id() + "\t" + one.period();
  }

  private Report step(Report one, Event event, ActingOfficer by) {
    return done(
        bean(Reports.class)
            .proceed(one.id(), new ReportAct.ReportActStep(event, "Thử"), one.version(), by));
  }

  private String submitted(UUID report, String words) {
    var desk = bean(SubmissionDesk.class);
    List<UUID> answers =
        desk.asked().stream().map(SubmissionDesk.AskedBack::id).toList();
    return "number " + done(desk.submit(report, answers, words, standing())).number();
  }

  /** What waits is brought over the network, as the job does it, and what is asked back fetched. */
  private String brought(String url, String key, String form) throws Exception {
    var carrier =
        new SubmissionCarrier(
            bean(JdbcClient.class),
            bean(SigningKeys.class),
            bean(JsonMapper.class),
            new NationalSettings(url, key, form),
            bean(EdXmlPost.class),
            bean(Agencies.class),
            bean(Texts.class),
            bean(InstantSource.class));
    carrier.round(carrier.open());
    var sent = bean(SubmissionDesk.class).sent().getFirst();
    return "number %d, fault '%s', receipt %s, asked back %d"
        .formatted(
            sent.number(),
            sent.fault(),
            sent.receipt().isEmpty() ? "none" : sent.receipt().substring(0, 16) + "…",
            bean(SubmissionDesk.class).asked().size());
  }

  private String compared(String period) {
    return bean(SubmissionBook.class).of(Submission.SubmittedKey.of(period)).stream()
        .map(
            one ->
                "%s: submission %d, %d lines, %d warnings, sha256 %s…"
                    .formatted(
                        one.name(),
                        one.said().number(),
                        one.said().figures().size(),
                        one.said().warnings().size(),
                        one.sha256().substring(0, 8)))
        .reduce((a, b) -> a + "; " + b)
        .orElse("nothing");
  }

  private String asked(String period, String name) {
    var book = bean(SubmissionBook.class);
    UUID of =
        book.of(Submission.SubmittedKey.of(period)).stream()
            .filter(one -> one.name().equals(name))
            .map(SubmissionBook.ReceivedSubmission::id)
            .findFirst()
            .orElseThrow();
    done(book.ask(of, "Vì sao số liệu thay đổi?", standing()));
    return "asked " + name;
  }

  private String released(String period) {
    var book = bean(SubmissionBook.class);
    done(book.release(Submission.SubmittedKey.of(period), standing()));
    boolean alone = shownQuietly(period).contains("<th");
    done(book.release(Submission.SubmittedKey.of(period), leader()));
    return "public after one person: " + alone + ", after two: true";
  }

  private String shown(String period) {
    String page = shownQuietly(period);
    return "page of %d bytes, names Tỉnh A: %s, Tỉnh B: %s"
        .formatted(page.length(), page.contains("Tỉnh A"), page.contains("Tỉnh B"));
  }

  private String shownQuietly(String period) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(
                      URI.create("http://localhost:" + port + "/so-lieu-cac-tinh?ky=" + period))
                  .build(),
              BodyHandlers.ofString())
          .body();
    } catch (Exception unanswered) {
      throw new IllegalStateException(unanswered);
    }
  }

  private static <T> T done(ActOutcome<T> outcome) {
    return outcome.settle(
        value -> value,
        refusal -> {
          throw new IllegalStateException(refusal.toString());
        });
  }
}
