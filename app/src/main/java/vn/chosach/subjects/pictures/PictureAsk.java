package vn.chosach.subjects.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.chosach.subjects.desk.DayRange;
import vn.chosach.subjects.desk.LinkPicture;
import vn.chosach.subjects.desk.LinkPicture.PictureQuestion;
import vn.chosach.ui.SentId;

/**
 * What an address asks of a diagram.
 *
 * @param kept the kept diagram whose notes it shows; {@code null} for none
 */
public record PictureAsk(PictureQuestion question, @Nullable UUID kept) {

  private static final int LONGEST = 300;

  public static PictureAsk of(MultiValueMap<String, String> asked) {
    String to = asked.getFirst("den");
    return new PictureAsk(
        new PictureQuestion(
            first(asked.getFirst("tu")),
            marks(asked.get("mo")),
            marks(asked.get("ghim")),
            to == null || to.isBlank() ? null : first(to),
            new DayRange(day(asked.getFirst("tu-ngay")), day(asked.getFirst("den-ngay")))),
        SentId.of(asked.getFirst("giu")).orElse(null));
  }

  /** What was kept of an address. */
  public static PictureQuestion kept(String query) {
    var asked = new LinkedMultiValueMap<String, String>();
    for (String pair : query.split("&", -1)) {
      int at = pair.indexOf('=');
      if (at > 0) {
        asked.add(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), UTF_8));
      }
    }
    return of(asked).question();
  }

  /** Whether it asks for nothing. */
  public boolean empty() {
    return question.from().isEmpty() && kept == null;
  }

  /** What of an address is kept, and what comes after its question mark. */
  public static String query(PictureQuestion question) {
    String to = question.to();
    LocalDate from = question.within().from();
    LocalDate until = question.within().to();
    return "tu="
        + encoded(question.from())
        + question.opened().stream().map(one -> "&mo=" + encoded(one)).collect(Collectors.joining())
        + question.pinned().stream()
            .map(one -> "&ghim=" + encoded(one))
            .collect(Collectors.joining())
        + (to == null ? "" : "&den=" + encoded(to))
        + (from == null ? "" : "&tu-ngay=" + from)
        + (until == null ? "" : "&den-ngay=" + until);
  }

  private static List<String> marks(@Nullable List<String> sent) {
    return Stream.ofNullable(sent)
        .flatMap(List::stream)
        .filter(one -> one.length() <= LONGEST)
        .distinct()
        .limit(LinkPicture.MOST)
        .toList();
  }

  /** A day that cannot be read bounds nothing. */
  private static @Nullable LocalDate day(@Nullable String sent) {
    try {
      return sent == null || sent.isBlank() ? null : LocalDate.parse(sent.strip());
    } catch (DateTimeParseException unread) {
      return null;
    }
  }

  private static String first(@Nullable String value) {
    return value == null || value.length() > LONGEST ? "" : value;
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, UTF_8);
  }
}
