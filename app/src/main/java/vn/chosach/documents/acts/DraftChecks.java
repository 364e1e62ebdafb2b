package vn.chosach.documents.acts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Kind;
import vn.chosach.documents.content.Kinds;
import vn.chosach.kernel.Refusal;

/** What a draft must keep to before anything is stored. */
@Component
class DraftChecks {

  /** Marks of secrecy stand alone in a line (Luật 117/2025/QH15). */
  private static final Pattern SECRET =
      Pattern.compile("(TUYỆT MẬT|TỐI MẬT|MẬT)|(?iu:(độ mật|mức độ mật)\\s*:.*)", Pattern.DOTALL);

  Optional<Refusal> fault(Drafting drafting) {
    Optional<Kind> kind = Kinds.of(drafting.kind());
    if (kind.isEmpty()) {
      return refused("documents.unknown-kind");
    }
    String subject = drafting.subject().strip();
    if (subject.isEmpty()) {
      return refused("documents.subject-missing");
    }
    if (subject.length() > 500 || subject.lines().count() > 1) {
      return refused("documents.subject-too-long");
    }
    if (kind.get().shape() == Kind.Shape.LETTER && drafting.addressees().isEmpty()) {
      return refused("documents.addressee-missing");
    }
    if (drafting.addressees().size() > 50 || drafting.recipients().size() > 500) {
      return refused("documents.list-too-long");
    }
    if (drafting.recipients().stream()
            .anyMatch(one -> one.name().isBlank() || one.name().length() > 200)
        || drafting.addressees().stream().anyMatch(String::isBlank)) {
      return refused("documents.recipient-name");
    }
    if (drafting.content().body().isEmpty()) {
      return refused("documents.body-missing");
    }
    if (texts(drafting)
        .flatMap(text -> Arrays.stream(text.split(" \\| ")))
        .anyMatch(text -> SECRET.matcher(text.strip()).matches())) {
      return refused("documents.secret");
    }
    return Optional.empty();
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
      case Block.Words words -> Stream.of(words.text());
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

  private static Optional<Refusal> refused(String code) {
    return Optional.of(Refusal.of(code.toLowerCase(Locale.ROOT)));
  }

  static List<String> lines(Drafting drafting) {
    return texts(drafting).filter(line -> !line.isBlank()).toList();
  }
}
