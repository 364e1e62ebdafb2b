package vn.chosach.officers.search;

import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;

/**
 * What one room finds. It asks by the predicate of its own lists, so that what a reader may not
 * read is neither shown nor counted.
 */
public interface SearchSource {

  SearchGroup group();

  /**
   * Address of the line of the navigation behind which that is read; who does not see the line is
   * not answered.
   */
  String section();

  SearchAnswer find(SearchQuestion question, ActingOfficer reader, Page page);
}
