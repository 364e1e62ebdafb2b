package vn.chosach.officers.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Lang;

/** The page an officer asked for before signing in; only ever a page of this site. */
final class LocalPath {

  static final String PARAMETER = "ve";

  /** One slash and then neither slash nor backslash; no control character, no template brace. */
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\{}\\p{Cntrl}]{0,1000}");

  private static final Pattern SIGN_IN = Pattern.compile("(/en)?/dang-(nhap|xuat)([/?].*)?");

  private LocalPath() {}

  /** The path when it may be gone to, else {@code null}. */
  static @Nullable String checked(@Nullable String path) {
    return path != null && LOCAL.matcher(path).matches() && !SIGN_IN.matcher(path).matches()
        ? path
        : null;
  }

  /** Address of the sign-in page that leads back to what was asked for. */
  static String signIn(HttpServletRequest request, Lang lang) {
    String address = lang.prefix() + "/dang-nhap";
    if (!request.getMethod().equals("GET")) {
      return address;
    }
    String query = request.getQueryString();
    String asked = lang.prefix() + request.getRequestURI() + (query == null ? "" : "?" + query);
    return checked(asked) == null
        ? address
        : address + "?" + PARAMETER + "=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
  }
}
