package vn.chosach.officers.search;

import java.util.stream.Stream;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.ui.Page;

/**
 * Acts that a room offers to who types them. Each leads to its own form, on which it is done or
 * left: nothing is done by a search.
 */
public interface CommandSource {

  /** As {@link SearchSource#section}. */
  String section();

  /**
   * What the reader may do now with what was typed: the name of the act as title, the record as
   * number, what it is about beside it. Acts whose words were not typed may be among them.
   */
  Stream<SearchHit> of(CommandWords asked, ActingOfficer reader, Page page);
}
