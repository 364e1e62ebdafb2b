package vn.chosach.cases.criminal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.cases.papers.AppraisalRepository;
import vn.chosach.cases.papers.MinutesRepository;
import vn.chosach.cases.papers.SignedPaper;
import vn.chosach.cases.reading.EvidenceQuery;
import vn.chosach.referrals.life.FilePart;

/**
 * The papers of a file that is transferred, by name: what the record of the case has for each part
 * on the day of the decision. What is on paper alone has its number of sheets and no name.
 */
@Component
public record TransferredPapers(
    EvidenceQuery evidence, MinutesRepository minutes, AppraisalRepository appraisals) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  /** What stands in the file under the decision that transfers it. */
  public Map<FilePart, List<String>> of(CaseFile file, SignedPaper decision) {
    return evidence.seen(
        () -> {
          List<Dossier.Exhibit> exhibits =
              evidence.exhibits(file.id()).stream().filter(Dossier.Exhibit::counts).toList();
          var named = new EnumMap<FilePart, List<String>>(FilePart.class);
          named.put(FilePart.TRANSFER_DECISION, List.of(dated(decision.number(), decision.day())));
          named.put(
              FilePart.VIOLATION_MINUTES,
              minutes.ofViolation(file).stream()
                  .map(one -> dated(one.number(), one.on()) + " · " + one.name())
                  .toList());
          named.put(
              FilePart.EXHIBIT_LIST,
              exhibits(exhibits, kind -> kind == ExhibitKind.GOODS)
                  .map(one -> one.number() + ". " + one.name() + ", " + one.amount())
                  .toList());
          named.put(
              FilePart.EVIDENCE,
              exhibits(exhibits, kind -> kind != ExhibitKind.GOODS)
                  .map(one -> one.number() + ". " + one.name())
                  .toList());
          named.put(
              FilePart.VALUATION,
              appraisals.of(file.id()).stream().map(one -> dated(one.number(), one.on())).toList());
          return named;
        });
  }

  private static Stream<Dossier.Exhibit> exhibits(
      List<Dossier.Exhibit> all, Predicate<ExhibitKind> which) {
    return all.stream().filter(one -> which.test(one.kind()));
  }

  private static String dated(String number, LocalDate day) {
    return number + " (" + DAY.format(day) + ")";
  }
}
