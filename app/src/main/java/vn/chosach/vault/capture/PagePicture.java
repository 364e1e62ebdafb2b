package vn.chosach.vault.capture;

import java.net.InetAddress;
import java.net.URI;

/** Draws a page as a person would see it. */
public interface PagePicture {

  /**
   * @param to the address that the page was fetched from; the browser is let to no other
   */
  Result draw(URI page, InetAddress to);

  /** What came of it. */
  sealed interface Result {

    /**
     * @param tool name and version of the browser
     */
    record Drawn(byte[] png, String tool) implements Result {}

    /** Reason code, such as {@code vault.no-browser}; the capture is good without a picture. */
    record Missing(String code) implements Result {}
  }
}
