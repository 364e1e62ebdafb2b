package vn.chosach.publicity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.GenuineGoods;
import vn.chosach.publicity.life.PublicationGround;
import vn.chosach.publicity.life.PublicationKind;

/** What is wrong with words that are to be public. */
final class Wordings {

  private static final int SIGNS = 3;

  private Wordings() {}

  /** What cannot even be kept as a draft. */
  static Optional<Refusal> unkept(
      Wording wording,
      PublicationKind publicationKind,
      boolean correcting,
      List<Edition> before,
      LocalDate today) {
    Body body = wording.body();
    if (wording.ground().kind() != publicationKind) {
      return no("publicity.ground-elsewhere");
    }
    if (blank(body.title()) || body.title().length() > Body.TITLE) {
      return no("publicity.title-missing", Body.TITLE);
    }
    if (body.summary().length() > Body.WORDS || body.english().summary().length() > Body.WORDS) {
      return no("publicity.words-too-long", Body.WORDS);
    }
    if (body.english().title().length() > Body.TITLE) {
      return no("publicity.title-missing", Body.TITLE);
    }
    if (lists(body).anyMatch(lines -> lines.size() > Body.LINES)) {
      return no("publicity.too-many-lines", Body.LINES);
    }
    if (lists(body).flatMap(List::stream).anyMatch(line -> line.length() > Body.LINE)) {
      return no("publicity.line-too-long", Body.LINE);
    }
    if (body.goods().stream().anyMatch(one -> one.words().length() > Body.LINE)) {
      return no("publicity.line-too-long", Body.LINE);
    }
    if (body.goods().stream()
        .anyMatch(
            one -> one.trait() == Body.GoodsTrait.BARCODE && !one.words().matches("\\d{8,14}"))) {
      return no("publicity.barcode-malformed");
    }
    Optional<Refusal> beside = unkept(body.genuine(), today);
    if (beside.isPresent()) {
      return beside;
    }
    if (correcting && (blank(wording.correction()) || wording.correction().length() > Body.LINE)) {
      return no("publicity.correction-missing", Body.LINE);
    }
    return lasts(wording, before, today);
  }

  private static Optional<Refusal> unkept(GenuineGoods one, LocalDate today) {
    List<String> lines =
        Stream.concat(one.signs().stream(), one.english().stream())
            .flatMap(sign -> Stream.of(sign.genuine(), sign.fake()))
            .toList();
    if (Stream.concat(Stream.of(one.holder(), one.source(), one.paper()), lines.stream())
        .anyMatch(line -> line.length() > Body.LINE)) {
      return no("publicity.line-too-long", Body.LINE);
    }
    if (one.signs().size() > Body.LINES) {
      return no("publicity.too-many-lines", Body.LINES);
    }
    boolean half = !one.english().isEmpty() && one.english().size() != one.signs().size();
    return Refusal.when(half || lines.stream().anyMatch(Wordings::blank), "publicity.signs-uneven")
        .or(
            () ->
                Refusal.when(
                    !one.channel().isEmpty() && !shopOrSite(one.channel()),
                    "publicity.channel-malformed"))
        .or(
            () ->
                Refusal.when(
                    one.confirmedOn() != null && one.confirmedOn().isAfter(today),
                    "publicity.confirmed-later"));
  }

  /** One web address and nothing besides; the home page of a platform is nobody's shop. */
  private static boolean shopOrSite(String channel) {
    List<Identifier> found = IdentifierScan.of(channel).identifiers();
    Identifier one = found.isEmpty() ? null : found.getFirst();
    return one != null
        && found.size() == 1
        && (one.kind() == IdentifierKind.SHOP || one.kind() == IdentifierKind.LINK)
        && !one.ofPlatformItself()
        && one.end() - one.start() == channel.length();
  }

  /** The day on which it goes by itself. */
  static Optional<Refusal> lasts(Wording wording, List<Edition> before, LocalDate today) {
    LocalDate last = last(wording.ground(), before, today);
    return !wording.expiresOn().isAfter(today) || wording.expiresOn().isAfter(last)
        ? no("publicity.expiry-out-of-range", wording.ground().days())
        : Optional.empty();
  }

  /**
   * The last day that a ground allows. Where somebody is named, a correction does not begin the
   * days anew: they are counted from when it was public on this ground first (of the warning list:
   * Luật 19/2023/QH15 art. 40, NĐ 55/2024/NĐ-CP art. 24).
   */
  static LocalDate last(PublicationGround ground, List<Edition> before, LocalDate today) {
    LocalDate since =
        before.stream()
            .filter(one -> ground.names() && one.ground() == ground)
            .flatMap(one -> Stream.ofNullable(one.hands().publishedAt()))
            .map(Vietnam::dayOf)
            .min(Comparator.naturalOrder())
            .orElse(today);
    return since.plusDays(ground.days());
  }

  /** What a draft lacks before it can be checked. */
  static Optional<Refusal> unfinished(Body body, PublicationKind publicationKind) {
    if (blank(body.summary())) {
      return no("publicity.summary-missing");
    }
    boolean half = blank(body.english().title()) != blank(body.english().summary());
    if (half) {
      return no("publicity.english-half");
    }
    GenuineGoods beside = body.genuine();
    if (beside.there()
        && (blank(beside.holder())
            || blank(beside.source())
            || blank(beside.paper())
            || beside.confirmedOn() == null
            || beside.signs().isEmpty())) {
      return no("publicity.genuine-unfinished");
    }
    return switch (publicationKind) {
      case CASE -> body.bases().isEmpty() ? no("publicity.bases-missing") : Optional.empty();
      case ALERT ->
          body.lessons().size() < SIGNS || body.advice().isEmpty()
              ? no("publicity.signs-missing", SIGNS)
              : Optional.empty();
    };
  }

  private static Stream<List<String>> lists(Body body) {
    return Stream.of(
        body.lessons(),
        body.advice(),
        body.bases(),
        body.english().lessons(),
        body.english().advice());
  }

  private static boolean blank(String text) {
    return Folding.fold(text).isBlank();
  }

  private static Optional<Refusal> no(String code) {
    return Optional.of(Refusal.of(code));
  }

  private static Optional<Refusal> no(String code, int limit) {
    return Optional.of(Refusal.of(code, "limit", String.valueOf(limit)));
  }
}
