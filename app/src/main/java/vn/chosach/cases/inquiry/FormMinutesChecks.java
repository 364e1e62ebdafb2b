package vn.chosach.cases.inquiry;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.execution.SignedTerms;
import vn.chosach.cases.execution.SignedTerms.SignedTerm;
import vn.chosach.cases.inquiry.MinutesForm.MinutesAbout;
import vn.chosach.cases.inquiry.MinutesForm.MinutesEffect;
import vn.chosach.cases.inquiry.MinutesForm.MinutesSide;
import vn.chosach.cases.inquiry.MinutesForm.MinutesThings;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.InquiryTerms.FormMinutes;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.SeizureRepository;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/**
 * What minutes of a form need: the paper that they carry out, the days in their order, each field,
 * and things that are there (Nghị định 118/2021/NĐ-CP).
 */
@Component
public class FormMinutesChecks {

  private static final Pattern NAMES = Pattern.compile("[;,]");
  private static final String DESTRUCTION = "MBB21";

  private final SignedTerms signed;
  private final SeizureRepository seizures;
  private final Executions executions;
  private final JdbcClient jdbc;
  private final InstantSource time;

  FormMinutesChecks(
      SignedTerms signed,
      SeizureRepository seizures,
      Executions executions,
      JdbcClient jdbc,
      InstantSource time) {
    this.signed = signed;
    this.seizures = seizures;
    this.executions = executions;
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Minutes that a signed paper still lacks. */
  public record MinutesDue(MinutesForm form, String about) {}

  /** What the signed papers of a case still lack. */
  public static List<MinutesDue> missing(List<SignedTerm> papers) {
    return papers.stream()
        .flatMap(
            paper ->
                MinutesForm.all().stream()
                    .filter(form -> form.needed() && carries(form.about(), paper.terms()))
                    .filter(
                        form ->
                            papers.stream()
                                .noneMatch(one -> one.records(form.code(), paper.number())))
                    .map(form -> new MinutesDue(form, paper.number())))
        .toList();
  }

  /** Whether minutes of that sort carry a paper on these terms out. */
  public static boolean carries(MinutesAbout about, PaperTerms terms) {
    return switch (about) {
      case NONE -> false;
      case SEIZURE -> terms instanceof InquiryTerms.Seizure;
      case RELEASE -> terms instanceof InquiryTerms.Release;
      case RULING, UNSERVED -> terms.event().fines();
      case TRANSFER -> terms instanceof PaperTerms.Transfer;
    };
  }

  /** Why a case is not closed: the minutes that lack. */
  public Optional<Refusal> unclosed(CaseFile file) {
    List<MinutesDue> due = missing(signed.of(file.id()));
    return due.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                "cases.minutes-missing",
                "forms",
                String.join(
                    ", ", due.stream().map(one -> one.form().code() + " " + one.about()).toList())));
  }

  /** Whether minutes of a form about a paper are signed. */
  public boolean recorded(UUID caseId, String form, String about) {
    return signed.of(caseId).stream().anyMatch(one -> one.records(form, about));
  }

  /** Why minutes on these terms are not drawn up, or no longer signed. */
  public Optional<Refusal> refused(FormMinutes one, CaseFile file) {
    MinutesForm form = MinutesForm.known(one.form()).orElse(null);
    if (form == null) {
      return Optional.of(Refusal.of("cases.unknown-form"));
    }
    List<SignedTerm> papers = signed.of(file.id());
    Instant now = time.instant();
    return about(form, one, file, papers)
        .or(() -> CaseChecks.at(file, one.begun(), now))
        .or(() -> CaseChecks.at(file, one.ended(), now))
        .or(() -> unless(!one.ended().isBefore(one.begun()), "cases.minutes-end-before"))
        .or(() -> CaseChecks.line(one.place()))
        .or(() -> complete(form, one))
        .or(() -> side(form, one))
        .or(() -> things(form, one, file, papers));
  }

  private Optional<Refusal> about(
      MinutesForm form, FormMinutes one, CaseFile file, List<SignedTerm> papers) {
    if (form.about() == MinutesAbout.NONE) {
      return unless(one.about().isEmpty(), "cases.unknown-paper");
    }
    SignedTerm paper =
        papers.stream()
            .filter(each -> each.number().equals(one.about()))
            .filter(each -> carries(form.about(), each.terms()))
            .findFirst()
            .orElse(null);
    if (paper == null || !stands(form.about(), paper, file)) {
      return Optional.of(Refusal.of("cases.unknown-paper"));
    }
    boolean twice =
        form.once() && papers.stream().anyMatch(each -> each.records(form.code(), one.about()));
    LocalDate begun = Vietnam.dayOf(one.begun());
    return unless(!twice, "cases.recorded-before")
        .or(
            () ->
                begun.isBefore(paper.on())
                    ? Optional.of(
                        Refusal.of("cases.minutes-before-paper", "date", paper.on().toString()))
                    : Optional.empty())
        .or(() -> unless(sameParty(form, one, paper), "cases.decision-of-another"));
  }

  private boolean stands(MinutesAbout about, SignedTerm paper, CaseFile file) {
    return switch (about) {
      case NONE, RELEASE, TRANSFER -> true;
      case SEIZURE -> seizures.kept(file, paper.number()).isPresent();
      case RULING -> fine(file, paper.number()).isPresent();
      case UNSERVED ->
          fine(file, paper.number()).filter(one -> one.servedOn() == null).isPresent();
    };
  }

  private Optional<Executions.Execution> fine(CaseFile file, String number) {
    return executions.numbered(file, number).filter(one -> one.kind() == CaseEvent.FINE);
  }

  /** Whom the decision names is who the minutes name. */
  private static boolean sameParty(MinutesForm form, FormMinutes one, SignedTerm paper) {
    return form.side() != MinutesSide.SUBJECT
        || paper
            .terms()
            .party()
            .filter(party -> one.other() != null && party.subject().equals(one.other().subject()))
            .isPresent();
  }

  private static Optional<Refusal> complete(MinutesForm form, FormMinutes one) {
    return unless(!CaseChecks.clean(one.opinion()).isEmpty(), "cases.minutes-without-opinion")
        .or(
            () ->
                unless(
                    form.fields().stream()
                        .filter(MinutesForm.MinutesField::required)
                        .noneMatch(
                            field -> one.said().getOrDefault(field.key(), "").isBlank()),
                    "cases.minutes-incomplete"))
        .or(
            () ->
                one.said().values().stream()
                    .filter(words -> !words.isBlank())
                    .flatMap(words -> CaseChecks.words(words).stream())
                    .findFirst());
  }

  /** Who took a decision did not refuse it, and what nobody took over was not handed over. */
  private static Optional<Refusal> side(MinutesForm form, FormMinutes one) {
    PartySignature signature = one.attendance().signature();
    return switch (form.side()) {
      case SUBJECT ->
          unless(one.other() != null, "cases.no-violator")
              .or(() -> witnessed(form, one))
              .or(
                  () ->
                      unless(
                          form.about() != MinutesAbout.UNSERVED
                              || signature != PartySignature.SIGNED,
                          "cases.taken-not-refused"));
      case RECEIVER, AGENCY ->
          unless(one.other() == null, "cases.no-violator")
              .or(() -> unless(signature == PartySignature.SIGNED, "cases.not-taken-over"));
    };
  }

  /** Who loses things is not alone with who takes them (Luật Xử lý vi phạm hành chính art. 81). */
  private static Optional<Refusal> witnessed(MinutesForm form, FormMinutes one) {
    if (!form.witnessed()) {
      return Optional.empty();
    }
    long named =
        NAMES.splitAsStream(one.attendance().witness()).filter(name -> !name.isBlank()).count();
    return one.attendance().signature() == PartySignature.ABSENT
        ? unless(named >= 2, "cases.two-witnesses")
        : unless(named >= 1, "cases.no-witness");
  }

  private Optional<Refusal> things(
      MinutesForm form, FormMinutes one, CaseFile file, List<SignedTerm> papers) {
    boolean chooses =
        form.things() == MinutesThings.CHOSEN || form.things() == MinutesThings.LISTED;
    boolean fits =
        chooses
            ? form.things() == MinutesThings.LISTED || !one.exhibits().isEmpty()
            : one.exhibits().isEmpty();
    Set<Integer> all = new HashSet<>(exhibits(one, papers));
    Set<Integer> seized =
        form.about() == MinutesAbout.SEIZURE
            ? new HashSet<>(exhibits(term(papers, one.about())))
            : all;
    return unless(fits, "cases.no-exhibit")
        .or(() -> gone(papers, all))
        .or(() -> unless(seized.containsAll(all), "cases.not-seized"))
        .or(
            () ->
                unless(
                    form.effect() != MinutesEffect.UNSEAL || sealed(file, all),
                    "cases.not-sealed"));
  }

  /** What was destroyed goes nowhere. */
  public Optional<Refusal> gone(CaseFile file, List<Integer> exhibits) {
    return gone(signed.of(file.id()), new HashSet<>(exhibits));
  }

  private static Optional<Refusal> gone(List<SignedTerm> papers, Set<Integer> exhibits) {
    return unless(
        papers.stream()
            .map(SignedTerm::terms)
            .noneMatch(
                terms ->
                    terms instanceof FormMinutes done
                        && done.form().equals(DESTRUCTION)
                        && done.exhibits().stream().anyMatch(exhibits::contains)),
        "cases.exhibit-destroyed");
  }

  private boolean sealed(CaseFile file, Set<Integer> exhibits) {
    return jdbc.sql(
            """
            SELECT NOT EXISTS (SELECT FROM cases.exhibit
                                WHERE case_id = :case AND number IN (:numbers) AND seal IS NULL)
            """)
        .param("case", file.id())
        .param("numbers", exhibits)
        .query(Boolean.class)
        .single();
  }

  /** The exhibits that minutes are about: their own, or those of the seizure that they carry out. */
  public List<Integer> exhibits(FormMinutes terms, CaseFile file) {
    return exhibits(terms, signed.of(file.id()));
  }

  private static List<Integer> exhibits(FormMinutes terms, List<SignedTerm> papers) {
    return MinutesForm.of(terms.form()).things() == MinutesThings.SEIZED
        ? exhibits(seizure(papers, terms.about()))
        : terms.exhibits();
  }

  /** The seizure with that number, or the one that a decision to give back ends. */
  private static @Nullable PaperTerms seizure(List<SignedTerm> papers, String number) {
    return term(papers, number) instanceof InquiryTerms.Release back
        ? term(papers, back.seizure())
        : term(papers, number);
  }

  private static List<Integer> exhibits(@Nullable PaperTerms terms) {
    return terms instanceof InquiryTerms.Seizure one ? one.exhibits() : List.of();
  }

  private static @Nullable PaperTerms term(List<SignedTerm> papers, String number) {
    return papers.stream()
        .filter(one -> one.number().equals(number))
        .map(SignedTerm::terms)
        .findFirst()
        .orElse(null);
  }

  /** The signed paper that minutes carry out. */
  public Optional<SignedTerm> paper(FormMinutes terms, CaseFile file) {
    return signed.numbered(file.id(), terms.about());
  }

  private static Optional<Refusal> unless(boolean fine, String code) {
    return fine ? Optional.empty() : Optional.of(Refusal.of(code));
  }
}
