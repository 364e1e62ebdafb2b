package vn.chosach.watch.licences;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Provenance;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/** What the pages about papers of watched places show. */
public interface LicenceView {

  /**
   * Papers on the page of a place.
   *
   * @param enter address of the form for another one; {@code null} when the place is not watched
   */
  record LicenceSection(List<LicenceRow> rows, @Nullable String enter) {}

  /**
   * A paper in the list.
   *
   * @param number personal numbers are covered
   * @param term until when it holds
   * @param elsewhere other watched places with the same paper
   */
  record LicenceRow(
      String href,
      String kind,
      String number,
      String holder,
      String issuer,
      String term,
      Tone tone,
      String state,
      String next,
      List<LicenceLink> elsewhere) {}

  /** A name that leads somewhere. */
  record LicenceLink(String label, String href) {}

  /** A state in words, with its tone. */
  record Note(Tone tone, String text) {}

  /** A document that asks for a sort of paper, and how it is known. */
  record LicenceLaw(String text, Provenance provenance) {}

  /** A sort of paper with the documents that ask for it. */
  record KindLaws(String kind, List<LicenceLaw> laws) {}

  /** A paper that is being entered. */
  record LicenceForm(String place, String placeHref, List<KindLaws> laws, FormView form) {}

  /**
   * One paper.
   *
   * @param counts whether anything can still be done
   * @param unread whether signs, or that they are no more, wait for a second officer
   * @param mayRead whether the viewer can be that officer
   * @param signs whether it is signs that wait; else that they are no more
   * @param waits when the check was made that waits; empty for none
   */
  record LicenceOne(
      String kind,
      String place,
      String placeHref,
      Tone tone,
      String state,
      List<Fact> facts,
      List<LicenceLaw> laws,
      List<LicenceLink> elsewhere,
      List<Check> checks,
      boolean counts,
      boolean unread,
      boolean mayRead,
      boolean signs,
      String waits) {}

  /**
   * A check in the history of a place or of a paper.
   *
   * @param who and under which programme
   * @param unmet conditions that were not met
   * @param reading what a second officer said, with words; {@code null} for nothing yet
   */
  record Check(
      Tone tone,
      String finding,
      String when,
      String who,
      List<String> unmet,
      String words,
      String evidence,
      String next,
      @Nullable String reading) {}

  /**
   * What the register knows of the seller of a listing.
   *
   * @param enter address of the form for a new place; {@code null} when covered
   */
  record Seller(List<SellerPlace> places, @Nullable String enter) {}

  /**
   * A watched place of a seller.
   *
   * @param href {@code null} when covered
   * @param by how it was matched
   */
  record SellerPlace(@Nullable String href, String name, String by, List<Paper> papers) {}

  /** A paper beside a listing; {@code number} is empty when covered. */
  record Paper(String kind, String number, Tone tone, String state) {}
}
