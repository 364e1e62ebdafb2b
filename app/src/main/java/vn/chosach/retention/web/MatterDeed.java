package vn.chosach.retention.web;

import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.retention.persons.DataMatters.MatterFile;
import vn.chosach.retention.persons.MatterEvent;

/** What the page of a matter offers, in this order. */
enum MatterDeed implements RowDeed {
  IDENTIFY("xac-minh", MatterEvent.IDENTIFY),
  ASK("hoi-them", MatterEvent.ASK),
  GRANT("dong-y", MatterEvent.GRANT),
  PART("dong-y-mot-phan", MatterEvent.PART),
  REFUSE("tu-choi", MatterEvent.REFUSE),
  EXTEND("gia-han", MatterEvent.EXTEND),
  EXECUTE("thuc-hien", MatterEvent.EXECUTE),
  NOTIFY("thong-bao", MatterEvent.NOTIFY),
  SUPPLEMENT("bo-sung", MatterEvent.SUPPLEMENT),
  TELL("bao-chu-the", MatterEvent.TELL),
  SPARE("khong-thong-bao", MatterEvent.SPARE),
  CLOSE("ket-thuc", MatterEvent.CLOSE);

  private final String slug;
  private final MatterEvent event;

  MatterDeed(String slug, MatterEvent event) {
    this.slug = slug;
    this.event = event;
  }

  @Override
  public String slug() {
    return slug;
  }

  MatterEvent event() {
    return event;
  }

  @Override
  public String textKey() {
    return "retention.do." + slug;
  }

  boolean open(MatterFile file) {
    return file.possible().contains(event) && !(event.byPaper() && file.waiting() != null);
  }
}
