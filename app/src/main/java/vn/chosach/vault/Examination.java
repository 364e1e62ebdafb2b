package vn.chosach.vault;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;

/** Looks at a whole file: what it is, whether it is whole, and for pictures the cleaned copies. */
@Component
class Examination {

  private final Contents contents;
  private final Cleaning cleaning;

  Examination(Contents contents, Cleaning cleaning) {
    this.contents = contents;
    this.cleaning = cleaning;
  }

  /** What was found. */
  sealed interface Finding {

    /** Fit to be kept; copies only of pictures. */
    record Fit(
        FileKind kind,
        int width,
        int height,
        byte @Nullable [] cleaned,
        byte @Nullable [] thumbnail)
        implements Finding {}

    record Refused(Refusal refusal) implements Finding {}
  }

  Finding examine(byte[] content) {
    FileKind kind = contents.kindOf(content).orElse(null);
    if (kind == null) {
      return new Finding.Refused(contents.refusalOf(content));
    }
    if (!kind.picture()) {
      return contents.pdfIsWhole(content)
          ? new Finding.Fit(kind, 0, 0, null, null)
          : new Finding.Refused(Refusal.of("vault.cut-off"));
    }
    return switch (cleaning.clean(kind, content)) {
      case Cleaning.Result.Cleaned picture ->
          new Finding.Fit(
              kind, picture.width(), picture.height(), picture.jpeg(), picture.thumbnail());
      case Cleaning.Result.Refused refused -> new Finding.Refused(refused.refusal());
    };
  }
}
