package vn.chosach.vault.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.SentId;

/**
 * One piece of evidence: seen, measured, and with its custody beneath.
 *
 * @param place where it belongs, {@code null} while it belongs to nothing
 * @param chip state of a capture, {@code null} for a file
 * @param film how a film is watched; {@code null} for everything else
 * @param reload whether the page is worth asking for again in a moment
 */
public record EvidenceView(
    String id,
    String title,
    boolean isFile,
    @Nullable EvidenceLink place,
    @Nullable CaptureChip chip,
    boolean reload,
    @Nullable Picture picture,
    String noPicture,
    @Nullable Picture beside,
    @Nullable Film film,
    List<Fact> facts,
    List<EvidencePart> parts,
    List<EvidenceLink> others,
    List<Entry> custody,
    Ending ending,
    EvidenceLook look,
    FormErrors errors) {

  /** A link; address without language prefix. */
  public record EvidenceLink(String title, String href) {}

  /** A picture with what it shows in words. */
  public record Picture(String href, String alt) {}

  /**
   * A film.
   *
   * @param href address of its pieces; {@code null} while no showing is going on
   */
  public record Film(@Nullable String href) {}

  /** A part of a capture with its hash. */
  public record EvidencePart(String name, String size, String sha256) {}

  /** One entry of the custody. */
  public record Entry(
      int number,
      String at,
      String act,
      String who,
      String why,
      String hash,
      boolean whole,
      String found) {}

  /** How far a destruction is: nobody asked, somebody asked, done. */
  public record Ending(boolean asked, boolean done, String words) {}

  /**
   * How the picture is looked at.
   *
   * @param turn degrees: 0, 90, 180 or 270
   * @param zoom 1 to 4
   * @param beside the other item, or {@code ""}
   */
  public record EvidenceLook(int turn, int zoom, String beside) {

    static EvidenceLook of(String turn, String zoom, String beside) {
      int degrees = turn.matches("90|180|270") ? Integer.parseInt(turn) : 0;
      int times = zoom.matches("[1-4]") ? Integer.parseInt(zoom) : 1;
      return new EvidenceLook(degrees, times, SentId.of(beside).isPresent() ? beside : "");
    }

    /** Query of the same page with another turn and zoom. */
    public String query(int degrees, int times) {
      return "?xoay="
          + Math.floorMod(degrees, 360)
          + "&phong="
          + Math.clamp(times, 1, 4)
          + (beside.isEmpty() ? "" : "&so=" + beside);
    }
  }
}
