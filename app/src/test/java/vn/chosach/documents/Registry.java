package vn.chosach.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import vn.chosach.documents.acts.AppointedRights;
import vn.chosach.documents.acts.Signing;
import vn.chosach.documents.acts.SigningRights;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.incoming.Arrival;
import vn.chosach.documents.incoming.IncomingRegister;
import vn.chosach.documents.layout.PrintedPaper;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.NewAccount;
import vn.chosach.officers.Officers;

/** Officers and documents for tests; each call makes new ones. */
@Component
public class Registry {

  public static final String QLTT = ProvincePack.current().agency("QLTT");
  public static final String COMMITTEE = ProvincePack.current().agency("BCD389");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Officers officers;
  private final Documents documents;
  private final SigningRights rights;
  private final AppointedRights appointed;
  private final IncomingRegister incoming;
  private final InstantSource clock;

  Registry(
      Officers officers,
      Documents documents,
      SigningRights rights,
      AppointedRights appointed,
      IncomingRegister incoming,
      InstantSource clock) {
    this.appointed = appointed;
    this.incoming = incoming;
    this.officers = officers;
    this.documents = documents;
    this.rights = rights;
    this.clock = clock;
  }

  public ActingOfficer officer(String agency, Role... roles) {
    String name =
        "vb." + Integer.toString(NUMBER.incrementAndGet(), 36) + "y" + System.nanoTime() % 99991;
    UUID id =
        done(
            officers.open(
                Actor.SYSTEM,
                new NewAccount(name, "Người " + name, "Cán bộ " + name, agency, today(), null),
                "test"));
    for (Role role : roles) {
      done(officers.grant(Actor.SYSTEM, id, role.name(), today(), null, "test"));
    }
    return new ActingOfficer(Actor.officer(id, agency), Set.of(roles));
  }

  /** The name by which the account is known. */
  public String account(ActingOfficer who) {
    return officers
        .inOffice(java.util.Objects.requireNonNull(who.actor().id()))
        .orElseThrow()
        .accountName();
  }

  public LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  /** A right of the officer to sign for the own agency from today on. */
  public UUID right(ActingOfficer signer) {
    String agency = String.valueOf(signer.actor().agency());
    assertThat(rights.grant(Actor.SYSTEM, signing(signer, agency, today(), null))).isEmpty();
    return rights.of(agency, today()).stream()
        .filter(right -> right.officer().equals(signer.actor().id()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** The number of a paper of somebody else in the incoming register, with its file. */
  public String arrived(ActingOfficer clerk, String subject) {
    String number = NUMBER.incrementAndGet() + "/QĐ-UBND";
    incoming.enter(
        new Arrival(
            String.valueOf(clerk.actor().agency()),
            today(),
            "Ủy ban nhân dân tỉnh",
            number,
            today(),
            subject,
            Arrival.Secrecy.NONE,
            List.of(
                new Arrival.File(
                    "quyet-dinh.pdf", "application/pdf", "%PDF-1.4 quyết định".getBytes(UTF_8)))),
        clerk);
    return number;
  }

  /** An appointment paper in the incoming register, with its file. */
  public String appointment(ActingOfficer clerk) {
    String agency = String.valueOf(clerk.actor().agency());
    arrived(clerk, "Bổ nhiệm lãnh đạo");
    return appointed.papers(agency, clerk).getFirst().id().toString();
  }

  public static Signing signing(
      ActingOfficer signer,
      String agency,
      LocalDate from,
      @org.jspecify.annotations.Nullable LocalDate to) {
    return new Signing(
        new UUID(0, 0),
        java.util.Objects.requireNonNull(signer.actor().id()),
        agency,
        null,
        new PrintedPaper.Signature(
            PrintedPaper.Capacity.FOR_HEAD,
            "CHI CỤC TRƯỞNG",
            "PHÓ CHI CỤC TRƯỞNG",
            "Trần Văn Kiểm",
            agency.startsWith("BCD") ? "PHÓ CHỦ TỊCH UBND TỈNH" : null),
        from,
        to,
        "Quyết định phân công");
  }

  public static Drafting report(String agency, String subject) {
    return new Drafting(
        Kinds.PERIODIC_REPORT,
        agency,
        subject,
        List.of(),
        Content.of(
            List.of(
                Block.heading(Block.Level.SECTION, "I. TÌNH HÌNH"),
                Block.words("Thị trường ổn định."),
                Block.heading(Block.Level.SECTION, "II. KẾT QUẢ"),
                Block.words("Đã kiểm tra 12 vụ."))),
        List.of(
            new Recipient(
                ProvincePack.current().agency("CA"), "Công an tỉnh", Recipient.Purpose.COORDINATE),
            new Recipient(null, "Ban Chỉ đạo 389 quốc gia", Recipient.Purpose.REPORT)),
        null,
        null);
  }

  public Document drafted(ActingOfficer by, String subject) {
    return done(documents.draft(report(String.valueOf(by.actor().agency()), subject), by));
  }

  public Document signed(ActingOfficer writer, ActingOfficer signer, Document draft) {
    UUID right = right(signer);
    done(documents.proceed(draft.id(), new DocumentAct.Submit(right), 0, writer));
    return done(step(draft, DocumentEvent.SIGN, "", signer));
  }

  public Document issued(ActingOfficer writer, ActingOfficer signer, Document draft) {
    signed(writer, signer, draft);
    done(step(draft, DocumentEvent.NUMBER, "", writer));
    return done(documents.proceed(draft.id(), new DocumentAct.Issue("01/BC", 10), 0, writer));
  }

  /** An issued paper of an agency to others, from its draft to its number. */
  public Document issuedBy(String agency, String subject, String... to) {
    ActingOfficer writer = officer(agency, Role.CASE_OFFICER, Role.STANDING_OFFICE);
    Drafting draft = report(agency, subject);
    var recipients = new ArrayList<>(draft.recipients());
    for (String one : to) {
      recipients.add(new Recipient(one, one, Recipient.Purpose.CARRY_OUT));
    }
    var addressed =
        new Drafting(
            draft.kind(),
            agency,
            subject,
            List.of(),
            draft.content(),
            recipients,
            null,
            draft.origin());
    return issued(
        writer, officer(agency, Role.AGENCY_HEAD), done(documents.draft(addressed, writer)));
  }

  public ActOutcome<Document> step(
      Document document, DocumentEvent event, String words, ActingOfficer by) {
    return documents.proceed(document.id(), new DocumentAct.Plainly(event, words), 0, by);
  }

  public static <T> T done(ActOutcome<T> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<T>) outcome).value();
  }

  public static String refusal(ActOutcome<Document> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<Document>) outcome).refusal().code();
  }
}
