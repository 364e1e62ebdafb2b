package vn.chosach.officers.search;

import java.time.Instant;
import java.util.List;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.ui.Page;

/** Records of a room that are measures: what may follow when a figure came out otherwise. */
public interface MeasureSource {

  /** Message key of what such a record is called. */
  String measureKey();

  /** Those that began since a moment and that the reader may read, the newest first. */
  List<SearchHit> begun(Instant since, ActingOfficer reader, Page page);
}
