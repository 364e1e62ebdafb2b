package vn.chosach.cases.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.inquiry.PartyLines;
import vn.chosach.cases.inquiry.PartySignature;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.RightToExplain;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Block.BlockColumn;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.TableCell;
import vn.chosach.documents.content.WrittenMoment;

/**
 * The words of the papers before the decision: to inspect, the minutes of it (Thông tư
 * 27/2020/TT-BCT) and of a violation (mẫu biên bản 01 of Nghị định 118/2021/NĐ-CP). The wording of
 * the forms was not at hand; each of their fields is there and comes from the record.
 */
final class InquiryPapers {

  private InquiryPapers() {}

  static String kind(InquiryTerms terms) {
    return switch (terms) {
      case InquiryTerms.InspectionOrder one -> "QDKT";
      case InquiryTerms.InspectionMinutes one -> "BBKT";
      case InquiryTerms.ViolationMinutes one -> "MBB01";
      case InquiryTerms.Announcement one -> "BBCB";
      case InquiryTerms.FormMinutes one -> one.form();
      case InquiryTerms.Hearing one -> "MBB03";
      case InquiryTerms.Seizure one -> "MQD20";
      case InquiryTerms.Prolonging one -> "MQD21";
      case InquiryTerms.Release one -> "MQD24";
      case InquiryTerms.Appraisal one -> "MBB04";
      case InquiryTerms.StrikeOut one -> "QD";
    };
  }

  /** Name of the words that say who gets a copy. */
  static String to(InquiryTerms terms) {
    return switch (terms) {
      case InquiryTerms.InspectionOrder one -> "to.named";
      case InquiryTerms.InspectionMinutes one -> "to.inspected";
      case InquiryTerms.ViolationMinutes one -> "to.violator";
      case InquiryTerms.Announcement one -> "to.inspected";
      case InquiryTerms.FormMinutes one -> one.other() == null ? "to.taker" : "to.violator";
      case InquiryTerms.Hearing one -> "to.violator";
      case InquiryTerms.Seizure one -> "to.named";
      case InquiryTerms.Prolonging one -> "to.named";
      case InquiryTerms.Release one -> "to.named";
      case InquiryTerms.Appraisal one -> "to.violator";
      case InquiryTerms.StrikeOut one -> "to.named";
    };
  }

  static Content content(DecisionPapers words, InquiryTerms terms, CaseFile file, LocalDate day) {
    return switch (terms) {
      case InquiryTerms.InspectionOrder one -> order(words, one, file, day);
      case InquiryTerms.InspectionMinutes one -> inspected(words, one, file);
      case InquiryTerms.ViolationMinutes one -> violation(words, one, file, day);
      case InquiryTerms.Announcement one -> SessionPapers.announced(words, one, file);
      case InquiryTerms.FormMinutes one -> SessionPapers.recorded(words, one, file, day);
      case InquiryTerms.Hearing one -> SessionPapers.heard(words, one, file);
      case InquiryTerms.Seizure one -> SeizurePapers.seizure(words, one, file);
      case InquiryTerms.Prolonging one -> SeizurePapers.prolonging(words, one, file);
      case InquiryTerms.Release one -> SeizurePapers.release(words, one, file);
      case InquiryTerms.Appraisal one -> AppraisalPaper.content(words, one, file);
      case InquiryTerms.StrikeOut one -> StrikeOutPaper.content(words, one, file);
    };
  }

  /** The order that sets up a joint team goes to each agency that has a member in it. */
  static List<Recipient> others(
      DecisionPapers words, PaperTerms terms, CaseFile file, LocalDate day) {
    return terms instanceof InquiryTerms.InspectionOrder
        ? words.record().agencies(words.record().ahead(file)).stream()
            .skip(1)
            .map(key -> new Recipient(key, words.agency(key, day), Recipient.Purpose.CARRY_OUT))
            .toList()
        : List.of();
  }

  private static Content order(
      DecisionPapers words, InquiryTerms.InspectionOrder terms, CaseFile file, LocalDate day) {
    Dossier.Inspection planned = words.record().ahead(file);
    var body = new ArrayList<Block>();
    body.add(DecisionPapers.article(words.t("inspection.1", planned.place())));
    body.add(Block.words(words.t("inspection.scope", planned.scope())));
    body.add(
        Block.words(
            words.t(
                "inspection.when", DecisionPapers.DAY.format(planned.plannedOn()), terms.days())));
    boolean joint = words.record().agencies(planned).size() > 1;
    body.add(DecisionPapers.article(words.t(joint ? "inspection.2.joint" : "inspection.2")));
    team(words, planned, body);
    body.add(DecisionPapers.article(words.t("inspection.3")));
    return new Content(
        List.of(words.power(file, day), words.t("basis.inspection.ground", terms.ground())),
        body,
        List.of());
  }

  private static Content inspected(
      DecisionPapers words, InquiryTerms.InspectionMinutes terms, CaseFile file) {
    // Drawn up before it is held, and compared again when it is signed.
    Dossier.Inspection planned = words.record().ahead(file);
    PaperTerms.Violator inspected = terms.inspected();
    var body = new ArrayList<Block>();
    body.add(
        Block.words(words.t("minutes.begun", WrittenMoment.of(terms.begun()), planned.place())));
    head(words, "minutes.team", body);
    team(words, planned, body);
    head(words, "minutes.inspected", body);
    party(words, inspected, file, body);
    witness(words, terms.attendance(), body);
    head(words, "minutes.course", body);
    Instant announced = planned.announcedAt();
    body.add(
        Block.words(
            words.t(
                "minutes.announced",
                String.valueOf(planned.order()),
                announced == null ? words.t("none") : WrittenMoment.of(announced))));
    body.add(Block.words(words.t("minutes.scope", planned.scope())));
    head(words, "minutes.result", body);
    body.add(Block.words(words.orNone(terms.found()) + "."));
    things(words, terms.exhibits(), file, body);
    body.add(Block.words(words.t(terms.violation() ? "minutes.violated" : "minutes.clean")));
    head(words, "minutes.opinion", body);
    body.add(Block.words(words.orNone(terms.opinion()) + "."));
    end(words, terms.attendance(), inspected, file, WrittenMoment.of(terms.ended()), body);
    return new Content(
        List.of(
            words.t("basis.minutes.law"),
            words.t("basis.minutes.order", String.valueOf(planned.order()))),
        body,
        List.of());
  }

  private static Content violation(
      DecisionPapers words, InquiryTerms.ViolationMinutes terms, CaseFile file, LocalDate day) {
    PaperTerms.Violator violator = terms.violator();
    var body = new ArrayList<Block>();
    head(words, "violation.drawn-up", body);
    words
        .record()
        .held(file)
        .ifPresentOrElse(
            held -> {
              body.add(Block.words(words.t("violation.place", held.place())));
              team(words, held, body);
            },
            () -> body.add(Block.words(words.t("violation.from-file", file.number()))));
    witness(words, terms.attendance(), body);
    head(words, violator.organisation() ? "violation.organisation" : "violation.person", body);
    party(words, violator, file, body);
    head(words, "violation.act", body);
    body.add(Block.words(words.t("violation.kind", words.act(file, day), words.goods(file, day))));
    body.add(Block.words(words.orNone(terms.circumstances()) + "."));
    InquiryTerms.ActDay act = terms.act();
    if (act != null) {
      String on = DecisionPapers.DAY.format(act.on());
      body.add(
          Block.words(words.t(act.goesOn() ? "violation.act-found" : "violation.act-ended", on)));
    }
    body.add(Block.words(words.t("violation.provision", terms.article())));
    body.add(Block.words(words.t("violation.harmed", words.orNone(terms.harmed()))));
    things(words, terms.exhibits(), file, body);
    body.add(Block.words(words.t("violation.measures", measures(words, terms, file))));
    body.add(Block.words(words.t("violation.stop")));
    head(words, "violation.opinion", body);
    body.add(Block.words(words.orNone(terms.opinion()) + "."));
    head(words, "violation.explain", body);
    if (terms.threat() == null || RightToExplain.given(violator, terms.threat())) {
      body.add(Block.words(words.t("violation.explain.written")));
      body.add(Block.words(words.t("violation.explain.oral")));
    } else {
      body.add(Block.words(words.t("violation.explain.none")));
    }
    end(words, terms.attendance(), violator, file, "", body);
    var bases = new ArrayList<String>();
    bases.add(words.t("basis.violation"));
    bases.add(words.t("basis.decree"));
    words
        .record()
        .inspections(file)
        .forEach(
            one ->
                bases.add(
                    words.t("basis.minutes", one.number(), DecisionPapers.DAY.format(one.on()))));
    return new Content(bases, body, List.of());
  }

  static void team(DecisionPapers words, Dossier.Inspection inspection, List<Block> body) {
    for (Dossier.Member one : inspection.team()) {
      body.add(
          Block.words(
              words.t(
                  one.lead() ? "inspection.leader" : "inspection.member",
                  words.record().member(one))));
    }
  }

  /** What was written, else the seizures that the record knows. */
  private static String measures(
      DecisionPapers words, InquiryTerms.ViolationMinutes terms, CaseFile file) {
    return terms.measures().isBlank()
        ? words.orNone(
            words.record().seizures(file).stream()
                .map(
                    one ->
                        words.t(
                            "violation.seized", one.number(), DecisionPapers.DAY.format(one.on())))
                .collect(Collectors.joining("; ")))
        : words.orNone(terms.measures());
  }

  static void party(
      DecisionPapers words, PaperTerms.Violator party, CaseFile file, List<Block> body) {
    body.addAll(PartyLines.of(party, words.name(party, file), false, words::t));
  }

  static void witness(DecisionPapers words, InquiryTerms.Attendance attendance, List<Block> body) {
    body.add(
        Block.words(
            attendance.witness().isBlank()
                ? words.t("minutes.no-witness")
                : words.t("minutes.witness", attendance.witness(), attendance.address())));
  }

  private static void things(
      DecisionPapers words, List<Integer> exhibits, CaseFile file, List<Block> body) {
    body.add(
        exhibits.isEmpty()
            ? Block.words(words.t("minutes.no-things"))
            : words.exhibits(exhibits, file));
  }

  /** How the minutes end, and who signed them besides the officer. */
  static void end(
      DecisionPapers words,
      InquiryTerms.Attendance attendance,
      PaperTerms.Violator party,
      CaseFile file,
      String ended,
      List<Block> body) {
    end(
        words,
        attendance,
        party.organisation() ? party.representative() : words.name(party, file),
        ended,
        body);
  }

  /** The same, the other side by its name. */
  static void end(
      DecisionPapers words,
      InquiryTerms.Attendance attendance,
      String name,
      String ended,
      List<Block> body) {
    var rows = new ArrayList<List<TableCell>>();
    rows.add(
        List.of(
            TableCell.text(words.t("minutes.party")),
            TableCell.text(name),
            TableCell.text(
                switch (attendance.signature()) {
                  case SIGNED -> words.t("minutes.signed");
                  case REFUSED -> words.t("minutes.refused", words.orNone(attendance.reason()));
                  case ABSENT -> words.t("minutes.absent");
                })));
    if (!attendance.witness().isBlank()) {
      rows.add(
          List.of(
              TableCell.text(words.t("minutes.by-witness")),
              TableCell.text(attendance.witness()),
              TableCell.text(words.t("minutes.signed"))));
    }
    body.add(
        new Block.Figures(
            words.t("minutes.signatures"),
            List.of(
                BlockColumn.words(words.t("minutes.column.who"), 4),
                BlockColumn.words(words.t("minutes.column.name"), 4),
                BlockColumn.words(words.t("minutes.column.signature"), 5)),
            rows));
    body.add(
        Block.words(
            ended.isEmpty()
                ? words.t("minutes.read")
                : words.t(
                    attendance.signature() == PartySignature.ABSENT
                        ? "minutes.ended-absent"
                        : "minutes.ended",
                    ended)));
  }

  static void head(DecisionPapers words, String key, List<Block> body) {
    body.add(Block.heading(Block.Level.SUBSECTION, words.t(key)));
  }
}
