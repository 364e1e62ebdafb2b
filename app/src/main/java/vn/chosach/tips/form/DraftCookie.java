package vn.chosach.tips.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/**
 * Repeats the tokens of forms for pages that are asked for by GET, so that "back" and "reload"
 * work: that of the form that somebody went on with last, and behind it those of others that were
 * begun and not sent, so that none is lost for another. A form never relies on it: without cookies
 * each step is the answer to the step before.
 */
final class DraftCookie {

  static final String NAME = "phieu";

  private static final String BETWEEN = ".";
  private static final int MOST = 4;

  private DraftCookie() {}

  /** The last one first. */
  static List<Token> read(HttpServletRequest request) {
    return SealedCookie.value(request, NAME).stream()
        .flatMap(value -> Stream.of(value.split(Pattern.quote(BETWEEN))))
        .flatMap(one -> Token.of(one).stream())
        .limit(MOST)
        .toList();
  }

  /** Whether this is the form that somebody went on with last. */
  static boolean leadsTo(Token token, HttpServletRequest request) {
    return read(request).stream().limit(1).anyMatch(token::equals);
  }

  /** To a form where there is no other. */
  static void begin(HttpServletRequest request, HttpServletResponse response, Token token) {
    keep(Stream.of(token), request, response);
  }

  /** To the form that somebody goes on with now. */
  static void give(HttpServletRequest request, HttpServletResponse response, Token token) {
    Stream<Token> all = Stream.concat(Stream.of(token), read(request).stream());
    keep(all.distinct().limit(MOST), request, response);
  }

  /** From the form that was sent. */
  static void takeBack(HttpServletRequest request, HttpServletResponse response, Token sent) {
    List<Token> all = read(request);
    if (all.equals(List.of(sent))) {
      SealedCookie.takeBack(NAME, request, response);
    } else if (all.contains(sent)) {
      keep(all.stream().filter(one -> !one.equals(sent)), request, response);
    }
  }

  private static void keep(
      Stream<Token> tokens, HttpServletRequest request, HttpServletResponse response) {
    String value = tokens.map(Token::text).collect(Collectors.joining(BETWEEN));
    response.addHeader(
        HttpHeaders.SET_COOKIE, SealedCookie.cookie(request, NAME, value).build().toString());
  }
}
