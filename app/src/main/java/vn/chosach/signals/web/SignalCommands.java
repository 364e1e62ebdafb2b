package vn.chosach.signals.web;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.CommandSource;
import vn.chosach.officers.search.CommandWords;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.signals.Inbox;
import vn.chosach.signals.Signals;
import vn.chosach.ui.Page;

/** The acts on a tip of the inbox, by its number. */
@Component
record SignalCommands(Signals signals) implements CommandSource {

  private static final int MOST = 10;

  @Override
  public String section() {
    return InboxRoutes.INBOX;
  }

  @Override
  public Stream<SearchHit> of(CommandWords asked, ActingOfficer reader, Page page) {
    return asked.number("PA", 1).stream()
        .flatMap(
            number ->
                signals
                    .inbox(
                        new Inbox.InboxQuestion(
                            Inbox.InboxTab.ALL,
                            Inbox.View.ANY,
                            null,
                            null,
                            null,
                            number,
                            null,
                            MOST),
                        reader)
                    .rows()
                    .stream()
                    .filter(row -> row.signal().number().equals(number)))
        .flatMap(row -> acts(row, reader, page));
  }

  private static Stream<SearchHit> acts(Inbox.InboxRow row, ActingOfficer reader, Page page) {
    InboxFilter all = InboxFilter.of(Map.of("tim", row.signal().number(), "xem", "tat-ca"));
    return ItemPages.buttons(row.signal(), null, false, false, reader).stream()
        .map(
            one ->
                new SearchHit(
                    row.signal().number(),
                    page.t(one.textKey()),
                    row.title(),
                    one.direct()
                        ? all.item(row.signal().id())
                        : all.act(row.signal().id(), one.act())));
  }
}
