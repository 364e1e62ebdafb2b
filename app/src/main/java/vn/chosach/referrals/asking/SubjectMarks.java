package vn.chosach.referrals.asking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.asking.SubjectHolder.AskedSubject;
import vn.chosach.referrals.keeping.Letters;
import vn.chosach.referrals.keeping.Reach;

/** How subjects are read and marked, and for whom. */
@Component
class SubjectMarks {

  static final int LONGEST = 200;
  private static final String NAME = "NAME";

  private final Reach reach;
  private final Letters letters;

  SubjectMarks(Reach reach, Letters letters) {
    this.reach = reach;
    this.letters = letters;
  }

  Reach reach() {
    return reach;
  }

  Letters letters() {
    return letters;
  }

  /**
   * A subject as it was read.
   *
   * @param shown with the middle hidden where it points at a person
   */
  record MarkedSubject(AskedSubject asked, String shown, byte[] mark) {

    String kind() {
      return asked.kind();
    }
  }

  /** Why words cannot be asked or entered. */
  static Optional<Refusal> fault(String words, Set<String> keys) {
    if (keys.isEmpty()) {
      return Optional.of(Refusal.of("referrals.not-yours"));
    }
    if (Folding.fold(words).isBlank()) {
      return Optional.of(Refusal.of("referrals.subject-missing"));
    }
    return words.length() > LONGEST
        ? Optional.of(Refusal.of("referrals.subject-too-long", "limit", String.valueOf(LONGEST)))
        : Optional.empty();
  }

  Set<String> enter(ActingOfficer party) {
    return reach.enter(party);
  }

  /** The first identifier in the words, else the words as a name. */
  MarkedSubject read(String words) {
    return IdentifierScan.of(Folding.nfc(words)).identifiers().stream()
        .findFirst()
        .map(identifier -> marked(identifier, words))
        .orElseGet(
            () ->
                new MarkedSubject(
                    new AskedSubject(NAME, words, null),
                    Letters.clean(words),
                    letters.markOfName(words)));
  }

  /** Each identifier of the words once. */
  List<MarkedSubject> identifiers(String words) {
    var found = new LinkedHashMap<String, MarkedSubject>();
    for (Identifier one : IdentifierScan.of(Folding.nfc(words)).identifiers()) {
      if (!one.ofPlatformItself()) {
        found.putIfAbsent(one.kind() + ":" + one.key(), marked(one, one.core()));
      }
    }
    return List.copyOf(found.values());
  }

  private MarkedSubject marked(Identifier one, String words) {
    return new MarkedSubject(
        new AskedSubject(one.kind().name(), words, one), one.shown(), letters.mark(one));
  }
}
