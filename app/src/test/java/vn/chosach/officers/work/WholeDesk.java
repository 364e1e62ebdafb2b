package vn.chosach.officers.work;

import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The first page of an officer with every row of every lane: the page itself shows the first ones
 * of each, and other tests leave work to the same agencies.
 */
public final class WholeDesk {

  private static final String FIRST_PAGE = "/ban-lam-viec";

  private WholeDesk() {}

  /**
   * The page of an address, for whoever is signed in.
   *
   * @param <X> what asking may throw
   */
  @FunctionalInterface
  public interface Asking<X extends Exception> {
    Document page(String address) throws X;
  }

  /** The first page, its lanes filled from their own pages. */
  public static <X extends Exception> Document of(Asking<X> officer) throws X {
    Document desk = officer.page(FIRST_PAGE);
    for (Element lane : desk.select("section.lane:has(a[href*='?muc='])")) {
      String asked = lane.select("a[href*='?muc=']").attr("href");
      lane.select("ul.work").remove();
      while (!asked.isEmpty()) {
        Document one = officer.page(asked);
        one.select("section.lane ul.work").forEach(lane::appendChild);
        asked = one.select(".pager a[rel=next]").attr("href");
      }
    }
    return Objects.requireNonNull(desk);
  }
}
