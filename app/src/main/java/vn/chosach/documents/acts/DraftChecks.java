package vn.chosach.documents.acts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.layout.Letters;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.SecrecyMark;

/** What a draft must keep to before anything is stored. */
@Component
public class DraftChecks {

  /** Up to this length an abstract may be one abbreviation. */
  private static final int SHORT = 10;

  private static final Locale VI = Locale.of("vi");

  Optional<Refusal> fault(Drafting drafting) {
    return faults(drafting).stream().findFirst();
  }

  /** Everything that speaks against a draft; empty when nothing does. */
  public List<Refusal> faults(Drafting drafting) {
    var faults = new ArrayList<Refusal>();
    if (Kinds.of(drafting.kind()).isEmpty()) {
      faults.add(Refusal.of("documents.unknown-kind"));
    }
    String subject = drafting.subject().strip();
    if (subject.isEmpty()) {
      faults.add(Refusal.of("documents.subject-missing"));
    } else if (subject.length() > 500 || subject.lines().count() > 1) {
      faults.add(Refusal.of("documents.subject-too-long"));
    } else if (subject.length() > SHORT && subject.equals(subject.toUpperCase(VI))) {
      faults.add(Refusal.of("documents.subject-capitals"));
    }
    if (Kinds.isLetter(drafting.kind()) && drafting.addressees().isEmpty()) {
      faults.add(Refusal.of("documents.addressee-missing"));
    }
    if (drafting.addressees().size() > 50 || drafting.recipients().size() > 500) {
      faults.add(Refusal.of("documents.list-too-long"));
    }
    if (drafting.recipients().stream()
            .anyMatch(one -> one.name().isBlank() || one.name().length() > 200)
        || drafting.addressees().stream().anyMatch(String::isBlank)) {
      faults.add(Refusal.of("documents.recipient-name"));
    }
    if (drafting.content().body().isEmpty()) {
      faults.add(Refusal.of("documents.body-missing"));
    }
    if (texts(drafting)
        .flatMap(text -> Arrays.stream(text.split(" \\| ")))
        .anyMatch(SecrecyMark::in)) {
      faults.add(Refusal.of("documents.secret"));
    }
    return faults;
  }

  /** Letters that the font of documents does not have: a signed PDF would not show them. */
  Optional<Refusal> unprintable(Drafting drafting) {
    String missing = Letters.missing(texts(drafting).collect(Collectors.joining("\n")));
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.of("documents.letters-unprintable", "letters", missing));
  }

  /** Every line that a document says, for checks and for comparing versions. */
  static Stream<String> texts(Drafting drafting) {
    return Stream.of(
            Stream.of(drafting.subject()),
            drafting.addressees().stream(),
            drafting.content().basis().stream(),
            drafting.content().body().stream().flatMap(DraftChecks::texts),
            drafting.content().annexes().stream()
                .flatMap(
                    annex ->
                        Stream.concat(
                            Stream.of(annex.title()),
                            annex.body().stream().flatMap(DraftChecks::texts))),
            drafting.recipients().stream().map(one -> one.name() + one.purpose().mark()))
        .flatMap(lines -> lines);
  }

  private static Stream<String> texts(Block block) {
    return switch (block) {
      case Block.Heading heading -> Stream.of(heading.text());
      case Block.BlockWords words -> Stream.of(words.text());
      case Block.Figures figures ->
          Stream.concat(
              Stream.of(figures.caption()),
              figures.rows().stream()
                  .map(
                      row ->
                          String.join(
                              " | ",
                              row.stream()
                                  .map(vn.chosach.documents.layout.CellText::of)
                                  .toList())));
    };
  }

  static List<String> lines(Drafting drafting) {
    return texts(drafting).filter(line -> !line.isBlank()).toList();
  }
}
