package vn.chosach.officers.work;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** What stands in the list of Hôm nay of an officer about one record. */
@Component
public class HeldWork {

  private final WorkList work;
  private final Page.Parts parts;
  private final InstantSource time;

  HeldWork(WorkList work, Page.Parts parts, InstantSource time) {
    this.work = work;
    this.parts = parts;
    this.time = time;
  }

  /** Verbs of the items whose address ends so. */
  public List<String> of(ActingOfficer officer, String end) {
    return work.of(officer, Page.away(Lang.VI, time.instant(), parts)).stream()
        .filter(item -> item.href().endsWith(end))
        .map(WorkItem::verb)
        .toList();
  }
}
