package vn.chosach.exchange.firms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;

/** Letters as an officer may read them. */
@Component
public class FirmLetterQuery {

  private final FirmLetterRepository letters;
  private final FirmLetterSigning signing;
  private final FirmLetterTransitions transitions;
  private final FirmRepository firms;

  FirmLetterQuery(
      FirmLetterRepository letters,
      FirmLetterSigning signing,
      FirmLetterTransitions transitions,
      FirmRepository firms) {
    this.letters = letters;
    this.signing = signing;
    this.transitions = transitions;
    this.firms = firms;
  }

  /** Which letters a list shows. */
  public enum FirmLetterPart {
    OPEN,
    OVER
  }

  /**
   * A letter with all that belongs to it.
   *
   * @param words what it says
   * @param firms to which it goes, by identifier
   * @param answers what they answered, by line
   * @param waiting the paper that waits for its signature
   * @param writes whether the officer works on it
   */
  public record FirmLetterFile(
      FirmLetter of,
      String words,
      Map<UUID, Firm> firms,
      Map<UUID, String> answers,
      Optional<UUID> waiting,
      boolean writes) {}

  /** A letter by number; empty alike for one that is absent or foreign. */
  public Optional<FirmLetterFile> file(String number, ActingOfficer who) {
    return letters.numbered(number).filter(one -> letters.known(one, who)).map(it -> file(it, who));
  }

  private FirmLetterFile file(FirmLetter one, ActingOfficer who) {
    return new FirmLetterFile(
        one,
        letters.words(one.id()),
        one.lines().stream()
            .map(line -> firms.one(line.firm()).orElseThrow())
            .collect(Collectors.toUnmodifiableMap(Firm::id, firm -> firm)),
        letters.answers(one.id()),
        signing.waiting(one.id()).map(paper -> paper.document()),
        transitions.writes(one, who));
  }

  /** A page of letters that an officer may know of. */
  public RowSlice<FirmLetter> page(FirmLetterPart part, ActingOfficer who, int offset, int limit) {
    return letters.page(part, who, offset, limit);
  }

  /** Letters to a firm that an officer may know of. */
  public List<FirmLetter> to(UUID firm, ActingOfficer who) {
    return letters.to(firm, who);
  }
}
