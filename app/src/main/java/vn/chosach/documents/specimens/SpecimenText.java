package vn.chosach.documents.specimens;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.chosach.kernel.Folding;

/**
 * Headings and fields of a form: what stands on a line before its blank, and whether another text
 * has a line that says the same. The comparison proposes; a person decides.
 */
public final class SpecimenText {

  /** More lines than a form of the decree has; a file beyond it is no form. */
  private static final int MOST = 200;

  /** A form is shorter, and a mark of secrecy stands in front. */
  private static final int MOST_PAGES = 20;

  private static final int SHORTEST = 2;
  private static final double ENOUGH = 0.75;

  private SpecimenText() {}

  /** The lines of a DOCX or a PDF; empty for anything else. */
  public static Optional<List<String>> lines(byte[] file) {
    try {
      return Optional.of(text(file).lines().map(String::strip).toList());
    } catch (IOException | RuntimeException notReadable) {
      // Libraries answer a broken file with many kinds of exceptions; each means the same here.
      return Optional.empty();
    }
  }

  private static String text(byte[] file) throws IOException {
    if (file.length > 4 && file[0] == '%' && file[1] == 'P') {
      try (PDDocument pdf = Loader.loadPDF(file)) {
        var stripper = new PDFTextStripper();
        stripper.setEndPage(MOST_PAGES);
        return stripper.getText(pdf);
      }
    }
    try (var docx = new XWPFDocument(new ByteArrayInputStream(file));
        var words = new XWPFWordExtractor(docx)) {
      return words.getText();
    }
  }

  /** What each line asks for, once, in its order; at most 200. */
  static List<String> fields(List<String> lines) {
    var fields = new LinkedHashSet<String>();
    lines.stream()
        .map(SpecimenText::field)
        .filter(one -> words(one).size() >= SHORTEST)
        .limit(MOST)
        .forEach(fields::add);
    return List.copyOf(fields);
  }

  /** The line to its blank, without marks of notes and what is only to be chosen from. */
  private static String field(String line) {
    return Folding.clean(
        line.replaceAll("[<>]|\\(\\*+\\)|\\(\\d{1,2}\\)|\\[\\d{1,2}]", " ")
            .replaceFirst("(…|\\.{3,}|_{3,}|:).*$", "")
            .replaceFirst("^[\\s–•*-]+", ""));
  }

  /** Whether some line, or two that follow each other, has most words of a field. */
  static boolean has(List<String> lines, String field) {
    Set<String> asked = words(field);
    return IntStream.range(0, lines.size())
        .mapToObj(at -> lines.get(at) + " " + (at + 1 < lines.size() ? lines.get(at + 1) : ""))
        .map(SpecimenText::words)
        .anyMatch(said -> asked.stream().filter(said::contains).count() >= asked.size() * ENOUGH);
  }

  private static Set<String> words(String text) {
    return Stream.of(Folding.fold(text).split("[^\\p{L}]+"))
        .filter(word -> word.length() > 1)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
