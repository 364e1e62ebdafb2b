package vn.chosach.tips.desk;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.now;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.ArrayList;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.tips.Channel;
import vn.chosach.tips.desk.OpinionBatch.BatchWish;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PastedTable;

/** Whole tables of opinions: at the counter, and of the press by itself. */
@Controller
record BatchController(OpinionBatch batch) {

  static final String COUNTER = EntryController.OTHER + "/bang";
  static final String PRESS = RelayController.RELAY + "/bang";

  @FormMapping(COUNTER)
  ModelAndView atTheCounter(FormVisit visit, Viewer viewer) {
    return taken(COUNTER, EntryController.OTHER, visit, viewer);
  }

  @FormMapping(PRESS)
  ModelAndView ofThePress(FormVisit visit, Viewer viewer) {
    return taken(PRESS, RelayController.RELAY, visit, viewer);
  }

  private ModelAndView taken(String here, String back, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    boolean press = here.equals(PRESS);
    return visit.answer(
        form(here, press, page),
        sent ->
            batch.take(
                new BatchWish(
                    press ? Channel.PRESS : sent.choice("channel", Channel.class),
                    sent.text("source"),
                    sent.text("reference"),
                    sent.text("where"),
                    sent.momentIfAny("receivedAt"),
                    sent.text("bang")),
                viewer.actor()),
        done ->
            visit.say(
                here,
                "tips.batch.said",
                page.number(done.taken()),
                page.number(done.merged()),
                PastedTable.told(done.left(), page)),
        visit.titled("tips.batch.title", "tips.batch.lede", back));
  }

  private static FormDefinition form(String here, boolean press, Page page) {
    var fields = new ArrayList<FormField>();
    if (!press) {
      fields.add(
          select(
              "channel",
              "tips.desk.channel",
              EntryCounter.CHANNELS.stream()
                  .filter(EntryForm::needsSource)
                  .map(one -> Choice.of(one.name(), page.t(one.textKey())))
                  .toList()));
    }
    fields.add(line("source", "tips.desk.source", 200).hinted().missing("tips.source-missing"));
    fields.add(line("reference", "tips.desk.reference", 200).optional());
    fields.add(now("receivedAt", "tips.desk.received", page).wrong("tips.received-unclear"));
    fields.add(line("where", "tips.batch.where", 200).hinted().optional());
    fields.add(words("bang", "tips.batch.table", 400_000).hinted().rows(12));
    return FormDefinition.of(here, "tips.batch.take", fields);
  }
}
