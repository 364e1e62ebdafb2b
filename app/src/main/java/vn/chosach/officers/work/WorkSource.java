package vn.chosach.officers.work;

import java.util.List;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;

/**
 * What one room has for an officer to do. Every room that gives people work contributes a bean; it
 * answers with nothing for who may not see what it is about, and asks with the eyes of the officer.
 */
public interface WorkSource {

  /**
   * In any order, each key once.
   *
   * @param page only for language, words and the present moment: the calendar and the mail ask
   *     without anybody looking at a page
   */
  List<WorkItem> of(ActingOfficer officer, Page page);
}
