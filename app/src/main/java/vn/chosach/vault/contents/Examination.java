package vn.chosach.vault.contents;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.documents.SecretFiles;
import vn.chosach.kernel.Refusal;
import vn.chosach.vault.FileKind;
import vn.chosach.vault.films.FilmCheck;

/** Looks at a whole file: what it is, whether it is whole, and for pictures the cleaned copies. */
@Component
public record Examination(Contents contents, Cleaning cleaning, FilmCheck films) {

  /** What was found. */
  public sealed interface ExaminationFinding {

    /** Fit to be kept; copies only of pictures. */
    record Fit(
        FileKind kind,
        int width,
        int height,
        byte @Nullable [] cleaned,
        byte @Nullable [] thumbnail)
        implements ExaminationFinding {}

    record FindingRefused(Refusal refusal) implements ExaminationFinding {}
  }

  /** The kind of film that begins so; empty for everything else. */
  public Optional<FileKind> film(byte[] head) {
    return contents.kindOf(head).filter(FileKind::film);
  }

  /** Most bytes of one film. */
  public long largestFilm() {
    return films.largest();
  }

  public ExaminationFinding examine(FileKind film, SeekableByteChannel plain, long size)
      throws IOException {
    return films
        .fault(film, plain, size)
        .<ExaminationFinding>map(ExaminationFinding.FindingRefused::new)
        .orElseGet(() -> new ExaminationFinding.Fit(film, 0, 0, null, null));
  }

  public ExaminationFinding examine(byte[] content) {
    FileKind kind = contents.kindOf(content).orElse(null);
    if (kind == null || kind.film()) {
      return new ExaminationFinding.FindingRefused(contents.refusalOf(content));
    }
    if (!kind.picture()) {
      String fault = contents.pdfIsWhole(content) ? PdfContents.fault(content) : "vault.cut-off";
      if (fault == null && SecretFiles.marked(content)) {
        fault = "vault.secret";
      }
      return fault == null
          ? new ExaminationFinding.Fit(kind, 0, 0, null, null)
          : new ExaminationFinding.FindingRefused(Refusal.of(fault));
    }
    return switch (cleaning.clean(kind, content)) {
      case Cleaning.CleaningResult.Cleaned picture ->
          new ExaminationFinding.Fit(
              kind, picture.width(), picture.height(), picture.jpeg(), picture.thumbnail());
      case Cleaning.CleaningResult.CleaningRefused refused ->
          new ExaminationFinding.FindingRefused(refused.refusal());
    };
  }
}
