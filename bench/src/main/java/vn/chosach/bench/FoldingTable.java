package vn.chosach.bench;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.chosach.screening.folding.FoldedText;

/** Folding beside what the JDK and ICU do. */
final class FoldingTable {

  private FoldingTable() {}

  static void print(List<String> texts) throws Exception {
    double megabytes = Rows.bytes(texts) / 1e6;
    System.out.printf("%nFolding, MB of UTF-8 a second (%d texts)%n", texts.size());
    FoldedText fold = new FoldedText();
    Printed.line(
        "this engine, with tokens and offsets",
        megabytes,
        Clock.best(
            6,
            () -> {
              for (String text : texts) {
                fold.clear();
                fold.add(text);
              }
            }));
    Pattern marks = Pattern.compile("\\p{M}+");
    Printed.line(
        "JDK: NFD, strip marks, lower case",
        megabytes,
        Clock.best(
            3,
            () -> {
              for (String text : texts) {
                Printed.taken +=
                    marks
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT)
                        .length();
              }
            }));
    Printed.line(
        "JDK: NFD alone",
        megabytes,
        Clock.best(
            3,
            () -> {
              for (String text : texts) {
                Printed.taken += Normalizer.normalize(text, Normalizer.Form.NFD).length();
              }
            }));
    Normalizer2 nfkc = Normalizer2.getNFKCCasefoldInstance();
    Printed.line(
        "ICU: NFKC case fold",
        megabytes,
        Clock.best(
            3,
            () -> {
              for (String text : texts) {
                Printed.taken += nfkc.normalize(text).length();
              }
            }));
    Transliterator latin = Transliterator.getInstance("NFD; [:M:] Remove; Lower; Latin-ASCII");
    List<String> few = texts.subList(0, 2_000);
    Printed.line(
        "ICU: transliteration",
        Rows.bytes(few) / 1e6,
        Clock.best(
            1, () -> few.forEach(text -> Printed.taken += latin.transliterate(text).length())));
  }
}
