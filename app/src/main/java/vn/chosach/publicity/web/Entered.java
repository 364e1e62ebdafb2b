package vn.chosach.publicity.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.chosach.kernel.Folding;
import vn.chosach.publicity.Wording;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.PublicationGround;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;

/** What came with the form of the words, read field by field. */
final class Entered {

  private final MultiValueMap<String, String> sent;
  private final Page page;
  private FormErrors errors = FormErrors.none();

  Entered(MultiValueMap<String, String> sent, Page page) {
    this.sent = sent;
    this.page = page;
  }

  FormErrors errors() {
    return errors;
  }

  void wrong(String field, String message) {
    errors = errors.with(field, message);
  }

  String text(String field) {
    return Folding.nfc(Objects.requireNonNullElse(sent.getFirst(field), "").replace("\r\n", "\n"))
        .strip();
  }

  List<String> lines(String field) {
    return text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  List<String> kept() {
    return sent.getOrDefault("buoc", List.of());
  }

  int version() {
    return text("ban").matches("\\d{1,9}") ? Integer.parseInt(text("ban")) : 0;
  }

  /** {@code null} when a field could not be read. */
  @Nullable Wording wording(Body before) {
    PublicationGround publicationGround =
        Arrays.stream(PublicationGround.values())
            .filter(one -> one.name().equals(text("can-cu")))
            .findFirst()
            .orElse(null);
    LocalDate expires = SentDay.of(text("het-han"));
    if (publicationGround == null) {
      wrong("can-cu", page.t("publicity.form.choose"));
    }
    if (expires == null) {
      wrong("het-han", page.t("publicity.form.day"));
    }
    return publicationGround == null || expires == null
        ? null
        : new Wording(body(before), publicationGround, expires, text("dinh-chinh"));
  }

  private Body body(Body before) {
    List<String> kept = kept();
    var steps =
        java.util.stream.IntStream.range(0, before.steps().size())
            .filter(i -> kept.contains(String.valueOf(i)))
            .mapToObj(i -> before.steps().get(i))
            .toList();
    return new Body(
        text("tieu-de"),
        text("tom-tat"),
        lines("bai-hoc"),
        lines("bien-phap"),
        lines("dieu-luat"),
        new Body.English(
            text("tieu-de-en"), text("tom-tat-en"), lines("bai-hoc-en"), lines("bien-phap-en")),
        steps,
        before.amounts());
  }

  /** The field at which the words of a refusal stand. */
  static String field(String code) {
    return switch (code) {
      case "publicity.title-missing" -> "tieu-de";
      case "publicity.words-too-long", "publicity.summary-missing" -> "tom-tat";
      case "publicity.too-many-lines", "publicity.line-too-long", "publicity.signs-missing" ->
          "bai-hoc";
      case "publicity.bases-missing" -> "dieu-luat";
      case "publicity.expiry-out-of-range" -> "het-han";
      case "publicity.correction-missing" -> "dinh-chinh";
      case "publicity.english-half" -> "tieu-de-en";
      default -> "can-cu";
    };
  }
}
