package vn.chosach.petitions.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.AgencyHistory;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionState;
import vn.chosach.petitions.life.PetitionTerms;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * The papers of petitions, worded from their terms and from the record. Their forms stand in the
 * annexes of Nghị định 124/2020/NĐ-CP, Nghị định 31/2019/NĐ-CP and Thông tư 05/2021/TT-TTCP, which
 * were not at hand: the page says that they wait for confirmation. Whoever denounced is named in
 * none (Luật 25/2018 art. 9, 47).
 */
@Component
record PetitionPapers(
    Texts texts, Agencies agencies, Officers officers, Documents documents, PetitionClocks clocks) {

  /** The form of a conclusion, which nobody draws up but this room. */
  static final String CONCLUSION = "KLTC";

  /** Kinds of paper that are no decision. */
  private static final Map<PetitionEvent, String> KINDS =
      Map.of(
          PetitionEvent.NOTIFY, Kinds.NOTICE,
          PetitionEvent.REFUSE, Kinds.NOTICE,
          PetitionEvent.CALL, Kinds.NOTICE,
          PetitionEvent.PASS, Kinds.LETTER,
          PetitionEvent.FORWARD, Kinds.LETTER);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** The paper of these terms, in the name of the agency that settles the petition now. */
  Drafting of(PetitionTerms terms, Petition one, String settling) {
    String kind = kind(terms.event(), one.procedure());
    Object[] facts = facts(terms, one, settling);
    var body = new ArrayList<Block>();
    for (String line : t(key(terms.event(), one, "body"), facts).split("\\|")) {
      if (!line.isBlank()) {
        body.add(
            line.startsWith(t("article"))
                ? Block.heading(Block.Level.ARTICLE, sentence(line))
                : Block.words(sentence(line)));
      }
    }
    return new Drafting(
        kind,
        settling,
        t(key(terms.event(), one, "subject"), facts),
        kind.equals(Kinds.LETTER) ? List.of(addressee(terms, one)) : List.of(),
        new Content(bases(one, terms), body, List.of()),
        recipients(terms, one),
        null,
        new DocumentOrigin("petitions", one.id().toString()));
  }

  /**
   * Whether the paper says what the record says now; what was changed since it was drawn up is not
   * signed with the old words.
   */
  Optional<Refusal> moved(UUID document, PetitionTerms terms, Petition one) {
    boolean same =
        documents
            .read(document, ActingOfficer.PROGRAM)
            .map(DocumentFile::drafting)
            .filter(paper -> paper.equals(of(terms, one, paper.agency())))
            .isPresent();
    return same ? Optional.empty() : Optional.of(Refusal.of("petitions.record-moved"));
  }

  private static String kind(PetitionEvent event, Procedure procedure) {
    if (event == PetitionEvent.DECIDE && procedure == Procedure.DENUNCIATION) {
      return CONCLUSION;
    }
    if (event == PetitionEvent.DECIDE && !formal(procedure)) {
      return Kinds.LETTER;
    }
    return event == PetitionEvent.ACCEPT && procedure != Procedure.DENUNCIATION
        ? Kinds.NOTICE
        : KINDS.getOrDefault(event, Kinds.DECISION);
  }

  /** Complaints and denunciations are settled by the head of the agency, and by decision. */
  static boolean formal(Procedure procedure) {
    return procedure == Procedure.COMPLAINT || procedure == Procedure.DENUNCIATION;
  }

  /** Words of the procedure where it has some, else those of all. */
  private String key(PetitionEvent event, Petition one, String part) {
    String own =
        event.slug()
            + "."
            + (one.second() && event == PetitionEvent.DECIDE ? "second-" : "")
            + (one.state() == PetitionState.RECEIVED && event == PetitionEvent.EXTEND
                ? "first-"
                : "")
            + slug(one.procedure())
            + "."
            + part;
    return texts.known(Lang.VI, "petitions.paper." + own).isPresent()
        ? own
        : event.slug() + "." + part;
  }

  private Object[] facts(PetitionTerms terms, Petition one, String settling) {
    LocalDate day = terms.day();
    UUID officer = terms.officer();
    Petition.Contest contest = one.contest();
    return new Object[] {
      one.number(),
      DAY.format(Vietnam.dayOf(one.receivedAt())),
      contest.party(),
      contest.what() + (contest.ruling().isEmpty() ? "" : " (" + contest.ruling() + ")"),
      terms.words().isBlank()
          ? t(terms.event() == PetitionEvent.VERIFY ? "as-written" : "none")
          : terms.words().strip().replaceAll("\\s*\\R\\s*", " "),
      day == null ? "" : DAY.format(day),
      terms.outcome() == null ? "" : texts.text(Lang.VI, terms.outcome().textKey()),
      officer == null ? "" : officers.displayNames(Set.of(officer)).getOrDefault(officer, ""),
      addressee(terms, one),
      terms.place(),
      acting(one, settling),
      records(one),
      option(terms, one),
      one.last(PetitionEvent.WARN)
          .map(step -> Objects.requireNonNullElse(step.facts().paperNumber(), "–"))
          .orElse("")
    };
  }

  /** The case in which the law gives the longer time, in its words. */
  private String option(PetitionTerms terms, Petition one) {
    return terms.event() != PetitionEvent.EXTEND || terms.option().isEmpty()
        ? ""
        : clocks.of(one.id()).stream()
            .map(ClockExplanation::rule)
            .filter(rule -> rule.key().equals(PetitionClocks.lengthened(one)))
            .flatMap(rule -> rule.option(terms.option()).stream())
            .map(option -> option.condition().in(Lang.VI))
            .findFirst()
            .orElse("");
  }

  /** Minutes and dialogue on which a decision rests. */
  private String records(Petition one) {
    var lines = new ArrayList<String>();
    for (var step : one.steps()) {
      LocalDate day = step.facts().day();
      if (day != null
          && (step.event() == PetitionEvent.RECORD || step.event() == PetitionEvent.HOLD)) {
        lines.add(
            t(
                step.event() == PetitionEvent.RECORD ? "minutes" : "dialogue",
                DAY.format(day),
                step.words()));
      }
    }
    return lines.isEmpty() ? t("none") : String.join("; ", lines);
  }

  /** Ends as a sentence does, whatever stop the words of somebody brought along. */
  private static String sentence(String line) {
    return line.strip().replaceAll("[.\\s]*[.]$|(?<![.:;?!,])$", ".");
  }

  private List<String> bases(Petition one, PetitionTerms terms) {
    var bases = new ArrayList<>(Arrays.asList(t("basis." + slug(one.procedure())).split("\\|")));
    bases.add(
        t(
            "basis.letter",
            texts.text(Lang.VI, one.procedure().textKey()).toLowerCase(Lang.VI.locale()),
            one.number(),
            DAY.format(Vietnam.dayOf(one.receivedAt()))));
    boolean rests = terms.event() == PetitionEvent.DECIDE && formal(one.procedure());
    if (rests) {
      bases.add(t("basis.records", records(one)));
    }
    return bases;
  }

  private String addressee(PetitionTerms terms, Petition one) {
    if (terms.event() == PetitionEvent.PASS) {
      return agency(terms.body(), one);
    }
    if (terms.event() == PetitionEvent.LOCATE) {
      return one.last(PetitionEvent.WARN).map(step -> step.facts().body()).orElse("");
    }
    return terms.event() == PetitionEvent.DECIDE ? t("sender", one.number()) : terms.body();
  }

  /** The sender by the number of the letter, whoever decided, and who sent it here. */
  private List<Recipient> recipients(PetitionTerms terms, Petition one) {
    var all = new ArrayList<Recipient>();
    if (terms.event() == PetitionEvent.PASS) {
      all.add(new Recipient(terms.body(), agency(terms.body(), one), Recipient.Purpose.CARRY_OUT));
    }
    all.add(new Recipient(null, t("sender", one.number()), Recipient.Purpose.KNOW));
    if (one.procedure() == Procedure.COMPLAINT) {
      all.add(new Recipient(null, t("contested"), Recipient.Purpose.CARRY_OUT));
    }
    String from = one.fromBody();
    if (from != null && !from.equals(terms.body())) {
      all.add(new Recipient(from, agency(from, one), Recipient.Purpose.KNOW));
    }
    return all;
  }

  /** The office of a people's committee acts in the name of the committee. */
  private String acting(Petition one, String settling) {
    String name = agency(settling, one);
    String office = t("office-of-committee");
    return name.startsWith(office) ? t("committee") + name.substring(office.length()) : name;
  }

  private String agency(String key, Petition one) {
    return AgencyHistory.called(agencies, key, Vietnam.dayOf(one.since()));
  }

  private static String slug(Procedure procedure) {
    return procedure.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "petitions.paper." + key, arguments);
  }
}
