package vn.chosach.publicity.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chosach.kernel.Folding;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.GenuineGoods;
import vn.chosach.publicity.life.GenuineGoods.GenuineSign;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The part of the form of a warning that puts the genuine goods beside the fake. */
final class GenuineForm {

  private static final int PAPER = 100;

  private GenuineForm() {}

  /** Its fields; whoever leaves all of them empty warns without a comparison. */
  static List<FormField> fields(GenuineGoods one) {
    return Stream.of(
            line("that-chu", "publicity.genuine.holder", Body.TITLE).start(one.holder()),
            line("that-kenh", "publicity.genuine.channel", Body.LINE).hinted().start(one.channel()),
            signs("that-dau", "publicity.genuine.real", one.signs(), GenuineSign::genuine)
                .hint("publicity.genuine.signs.hint"),
            signs("gia-dau", "publicity.genuine.fake", one.signs(), GenuineSign::fake),
            line("that-nguon", "publicity.genuine.source", Body.LINE).hinted().start(one.source()),
            line("that-van-ban", "publicity.genuine.paper", PAPER).hinted().start(one.paper()),
            day("that-ngay", "publicity.genuine.day")
                .start(one.confirmedOn() == null ? "" : one.confirmedOn().toString()),
            signs("that-dau-en", "publicity.genuine.real.en", one.english(), GenuineSign::genuine),
            signs("gia-dau-en", "publicity.genuine.fake.en", one.english(), GenuineSign::fake))
        .map(FormField::optional)
        .toList();
  }

  private static FormField signs(
      String name, String label, List<GenuineSign> signs, Function<GenuineSign, String> side) {
    return words(name, label).rows(3).start(String.join("\n", signs.stream().map(side).toList()));
  }

  static GenuineGoods read(SubmittedForm sent) {
    return sent.has("that-chu")
        ? new GenuineGoods(
            Folding.nfc(sent.text("that-chu")).strip(),
            Folding.nfc(sent.text("that-kenh")).strip(),
            Folding.nfc(sent.text("that-nguon")).strip(),
            Folding.nfc(sent.text("that-van-ban")).strip(),
            sent.dayIfAny("that-ngay"),
            pairs(sent.lines("that-dau"), sent.lines("gia-dau")),
            pairs(sent.lines("that-dau-en"), sent.lines("gia-dau-en")))
        : GenuineGoods.NONE;
  }

  /** Line by line; one without its other half is kept, and refused by its name. */
  private static List<GenuineSign> pairs(List<String> genuine, List<String> fake) {
    return IntStream.range(0, Math.max(genuine.size(), fake.size()))
        .mapToObj(
            i ->
                new GenuineSign(
                    i < genuine.size() ? Folding.nfc(genuine.get(i)) : "",
                    i < fake.size() ? Folding.nfc(fake.get(i)) : ""))
        .toList();
  }
}
