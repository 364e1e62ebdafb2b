package vn.chosach.vault.capture;

import java.net.InetAddress;
import java.net.URI;

/** Draws a page as a person would see it. */
public interface PagePicture {

  /**
   * @param to the address that the page was fetched from; the browser is let to no other
   */
  PagePictureResult draw(URI page, InetAddress to);

  /** What came of it. */
  sealed interface PagePictureResult {

    /**
     * @param tool name and version of the browser
     */
    record Drawn(byte[] png, String tool) implements PagePictureResult {}

    /** Reason code, such as {@code vault.no-browser}; the capture is good without a picture. */
    record Missing(String code) implements PagePictureResult {}
  }
}
