package vn.chosach.cases.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.Handed;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Subject;

/** Reads on what grounds an officer sees a case, and notes that it was asked. */
@Component
public class CaseAccessGrounds {

  private final Cases cases;
  private final Referrals referrals;
  private final Journal journal;

  CaseAccessGrounds(Cases cases, Referrals referrals, Journal journal) {
    this.cases = cases;
    this.referrals = referrals;
    this.journal = journal;
  }

  /**
   * A case and how it came to the agency of the reader.
   *
   * @param referrals of the case and of the signals behind it, in which that agency is a reader,
   *     the oldest first
   */
  public record Why(Dossier dossier, List<Handed> referrals) {}

  /** Empty alike for a case that is foreign and one that does not exist. */
  @Transactional
  public Optional<Why> read(String number, ActingOfficer reader) {
    return cases
        .read(number, reader)
        .map(
            dossier -> {
              journal.append(
                  Act.of(reader.actor(), "cases.grounds-read", "case", dossier.file().id())
                      .with(Map.of("number", number, "way", dossier.way().name())));
              return new Why(dossier, referrals(dossier, reader));
            });
  }

  private List<Handed> referrals(Dossier dossier, ActingOfficer reader) {
    Set<String> involved = Set.copyOf(dossier.file().access().agencies());
    return Stream.concat(
            dossier.handed().stream(),
            dossier.origins().stream()
                .flatMap(
                    one -> referrals.about(new Subject("signal", one.signal()), reader).stream()))
        .filter(one -> isParty(one, String.valueOf(reader.actor().agency())))
        .filter(one -> one.receivers().stream().anyMatch(to -> involved.contains(to.agency())))
        .sorted(Comparator.comparing(one -> one.referral().sentAt()))
        .toList();
  }

  private static boolean isParty(Handed one, String agency) {
    return one.referral().sender().equals(agency)
        || one.receivers().stream().anyMatch(to -> to.agency().equals(agency));
  }
}
