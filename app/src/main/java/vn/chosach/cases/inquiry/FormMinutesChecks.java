package vn.chosach.cases.inquiry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.execution.SignedTerms;
import vn.chosach.cases.execution.SignedTerms.SignedTerm;
import vn.chosach.cases.inquiry.MinutesForm.MinutesAbout;
import vn.chosach.cases.inquiry.MinutesForm.MinutesEffect;
import vn.chosach.cases.inquiry.MinutesForm.MinutesField;
import vn.chosach.cases.inquiry.MinutesForm.MinutesSide;
import vn.chosach.cases.inquiry.MinutesForm.MinutesThings;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.InquiryTerms.FormMinutes;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.SeizureRepository;
import vn.chosach.cases.reading.EvidenceQuery;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/**
 * What minutes of a form need: the paper that they carry out, the days in their order, each field,
 * and things that are there (Nghị định 118/2021/NĐ-CP).
 */
@Component
public record FormMinutesChecks(
    SignedTerms signed,
    SeizureRepository seizures,
    Executions executions,
    EvidenceQuery evidence,
    InstantSource time) {

  private static final Pattern NAMES = Pattern.compile("[;,]");

  /** Why a case is not closed: the minutes that lack. */
  public Optional<Refusal> unclosed(CaseFile file) {
    String due =
        OpenMinutes.missing(signed.of(file.id())).stream()
            .map(one -> one.form().code() + " " + one.about())
            .collect(Collectors.joining(", "));
    return due.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.of("cases.minutes-missing", "forms", due));
  }

  /** Whether minutes say that a decision about exhibits was carried out. */
  boolean carriedOut(CaseFile file, String ruling) {
    return signed.of(file.id()).stream()
        .map(SignedTerm::terms)
        .anyMatch(
            terms ->
                terms instanceof FormMinutes one
                    && one.about().equals(ruling)
                    && (form(one).about() == MinutesAbout.CONFISCATED
                        || form(one).about() == MinutesAbout.DESTROYED));
  }

  /** Whether minutes of a form about a paper are signed. */
  public boolean recorded(UUID caseId, String form, String about) {
    return signed.of(caseId).stream().anyMatch(one -> one.records(form, about));
  }

  /** Why a decision to coerce was not carried out yet: the minutes of doing it that lack. */
  public Optional<Refusal> uncoerced(CaseFile file, Executions.Decision coercion) {
    return MinutesForm.all().stream()
        .filter(form -> form.measure() != null && form.measure() == coercion.measure())
        .filter(form -> form.after().isEmpty())
        .filter(form -> !recorded(file.id(), form.code(), coercion.number()))
        .map(form -> Refusal.of("cases.no-coercion-minutes", "form", form.code()))
        .findFirst();
  }

  /** Why minutes on these terms are not drawn up, or no longer signed. */
  public Optional<Refusal> refused(FormMinutes one, CaseFile file) {
    MinutesForm form = MinutesForm.of(one.form()).orElse(null);
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
        .or(() -> side(form, one, papers))
        .or(() -> things(form, one, file, papers));
  }

  private Optional<Refusal> about(
      MinutesForm form, FormMinutes one, CaseFile file, List<SignedTerm> papers) {
    if (form.about().free() && one.about().isEmpty()) {
      return Optional.empty();
    }
    SignedTerm paper =
        OpenMinutes.open(form, papers, seizures.of(file.id()), executions.of(file)).stream()
            .filter(each -> each.number().equals(one.about()))
            .findFirst()
            .orElse(null);
    if (paper == null) {
      boolean before = form.once() && OpenMinutes.recorded(form.code(), one.about(), papers);
      return Optional.of(Refusal.of(before ? "cases.recorded-before" : "cases.unknown-paper"));
    }
    if (Vietnam.dayOf(one.begun()).isBefore(paper.on())) {
      return Optional.of(Refusal.of("cases.minutes-before-paper", "date", paper.on().toString()));
    }
    UUID named =
        OpenMinutes.party(paper.terms(), papers).map(PaperTerms.Violator::subject).orElse(null);
    UUID there = one.other() == null ? null : one.other().subject();
    return unless(
        form.side() != MinutesSide.SUBJECT || Objects.equals(named, there),
        "cases.decision-of-another");
  }

  private static Optional<Refusal> complete(MinutesForm form, FormMinutes one) {
    boolean whole =
        form.fields().stream()
            .filter(MinutesField::required)
            .noneMatch(field -> one.said().getOrDefault(field.key(), "").isBlank());
    return unless(!one.opinion().isBlank(), "cases.minutes-without-opinion")
        .or(() -> unless(whole, "cases.minutes-incomplete"))
        .or(
            () ->
                one.said().values().stream()
                    .filter(words -> !words.isBlank())
                    .flatMap(words -> CaseChecks.words(words).stream())
                    .findFirst());
  }

  /**
   * Who took a decision did not refuse it, what nobody took over was not handed over, and who loses
   * things is not alone with who takes them (Luật Xử lý vi phạm hành chính art. 70, 81).
   */
  private static Optional<Refusal> side(
      MinutesForm form, FormMinutes one, List<SignedTerm> papers) {
    boolean signed = one.attendance().signature() == PartySignature.SIGNED;
    boolean subject = form.side() == MinutesSide.SUBJECT;
    boolean nobody =
        papers.stream()
            .filter(paper -> paper.number().equals(one.about()))
            .anyMatch(paper -> OpenMinutes.party(paper.terms(), papers).isEmpty());
    if ((subject && !nobody) != (one.other() != null)) {
      return Optional.of(Refusal.of("cases.no-violator"));
    }
    if (subject && nobody && one.attendance().signature() != PartySignature.ABSENT) {
      return Optional.of(Refusal.of("cases.nobody-signs"));
    }
    if (!subject) {
      return unless(signed, "cases.not-taken-over");
    }
    long witnesses =
        NAMES.splitAsStream(one.attendance().witness()).filter(name -> !name.isBlank()).count();
    boolean absent = one.attendance().signature() == PartySignature.ABSENT;
    boolean refusal =
        form.about() == MinutesAbout.UNSERVED || form.about() == MinutesAbout.UNSERVED_COERCION;
    return unless(!refusal || !signed, "cases.taken-not-refused")
        .or(() -> unless(!form.witnessed() || witnesses > 0, "cases.no-witness"))
        .or(() -> unless(!form.witnessed() || !absent || witnesses > 1, "cases.two-witnesses"));
  }

  private Optional<Refusal> things(
      MinutesForm form, FormMinutes one, CaseFile file, List<SignedTerm> papers) {
    boolean fits =
        form.things() == MinutesThings.CHOSEN
            ? !one.exhibits().isEmpty()
            : form.things().chosen() || one.exhibits().isEmpty();
    Set<Integer> all = new HashSet<>(exhibits(one, papers));
    List<Integer> seized = seized(papers, one.about());
    boolean held =
        form.about() != MinutesAbout.SEIZURE && seized.isEmpty() || seized.containsAll(all);
    boolean sealed =
        form.effect() != MinutesEffect.UNSEAL
            || evidence.exhibits(file.id()).stream()
                .filter(thing -> all.contains(thing.number()))
                .allMatch(thing -> thing.seal() != null);
    return unless(fits, "cases.no-exhibit")
        .or(() -> gone(papers, all))
        .or(() -> unless(held, "cases.not-seized"))
        .or(() -> unless(sealed, "cases.not-sealed"));
  }

  /** What was destroyed goes nowhere. */
  public Optional<Refusal> gone(CaseFile file, List<Integer> exhibits) {
    return gone(signed.of(file.id()), Set.copyOf(exhibits));
  }

  private static Optional<Refusal> gone(List<SignedTerm> papers, Set<Integer> exhibits) {
    return unless(
        exhibits.stream().noneMatch(one -> destroyed(papers, one)), "cases.exhibit-destroyed");
  }

  /** Whether signed minutes say that an exhibit was destroyed. */
  public static boolean destroyed(List<SignedTerm> papers, int exhibit) {
    return papers.stream()
        .map(SignedTerm::terms)
        .anyMatch(
            terms ->
                terms instanceof FormMinutes one
                    && form(one).effect() == MinutesEffect.DESTROY
                    && one.exhibits().contains(exhibit));
  }

  static MinutesForm form(FormMinutes terms) {
    return MinutesForm.of(terms.form()).orElseThrow();
  }

  /**
   * The exhibits that minutes are about: their own, or those of the seizure that they carry out.
   */
  public List<Integer> exhibits(FormMinutes terms, CaseFile file) {
    return exhibits(terms, signed.of(file.id()));
  }

  private static List<Integer> exhibits(FormMinutes terms, List<SignedTerm> papers) {
    return form(terms).things() == MinutesThings.SEIZED
        ? seized(papers, terms.about())
        : terms.exhibits();
  }

  /** The exhibits of a seizure, also of the one that a decision to give back ends. */
  private static List<Integer> seized(List<SignedTerm> papers, String number) {
    PaperTerms terms =
        papers.stream()
            .filter(one -> one.number().equals(number))
            .map(SignedTerm::terms)
            .findFirst()
            .orElse(null);
    return terms instanceof InquiryTerms.Release back
        ? seized(papers, back.seizure())
        : terms instanceof BesideTerms.Unsanctioned own && !own.seizure().isEmpty()
            ? seized(papers, own.seizure())
            : terms instanceof InquiryTerms.Seizure one ? one.exhibits() : List.of();
  }

  /** The signed paper that minutes carry out. */
  public Optional<SignedTerm> paper(FormMinutes terms, CaseFile file) {
    return signed.numbered(file.id(), terms.about());
  }

  private static Optional<Refusal> unless(boolean fine, String code) {
    return fine ? Optional.empty() : Optional.of(Refusal.of(code));
  }
}
