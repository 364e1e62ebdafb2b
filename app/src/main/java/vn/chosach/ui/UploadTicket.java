package vn.chosach.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Guards a form with files against forged requests, where the token cannot stand in the body
 * because the body is read as it comes. The ticket stands in the address, so it is no token: it is
 * good for one address, one session and two hours, and tells nothing about either.
 */
public final class UploadTicket {

  /** Name of the parameter in the address. */
  public static final String FIELD = "phieu";

  private static final int SECONDS = 3_600;

  private UploadTicket() {}

  /** A ticket for an address without language prefix; empty without a session. */
  public static String of(HttpServletRequest request, String path, Instant now) {
    HttpSession session = request.getSession(false);
    return session == null ? "" : sign(session.getId(), path, hour(now));
  }

  /** Whether the request carries a ticket for its own address and session. */
  public static boolean stands(HttpServletRequest request, Instant now) {
    String type = request.getContentType();
    String ticket = request.getParameter(FIELD);
    HttpSession session = request.getSession(false);
    if (session == null || ticket == null || type == null || !type.startsWith("multipart/")) {
      return false;
    }
    String path = request.getRequestURI();
    return same(ticket, sign(session.getId(), path, hour(now)))
        || same(ticket, sign(session.getId(), path, hour(now) - 1));
  }

  private static long hour(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), SECONDS);
  }

  private static boolean same(@Nullable String sent, String right) {
    return sent != null
        && MessageDigest.isEqual(
            sent.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  private static String sign(String session, String path, long hour) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(session.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = mac.doFinal((hour + " " + path).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
