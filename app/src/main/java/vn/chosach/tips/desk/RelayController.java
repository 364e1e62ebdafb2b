package vn.chosach.tips.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Shown;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Newspaper, radio, television: hand in what their hotline heard; see receipt and answer only. */
@Controller
record RelayController(Entering entering, Tips tips) {

  static final String RELAY = "/bao-dai";

  @GetMapping(RELAY)
  ModelAndView form(Page page, Viewer viewer) {
    return entering.blank(EntryCounter.RELAY, page, viewer).addObject("relayed", relayed(viewer));
  }

  @PostMapping(RELAY)
  ModelAndView hand(
      Page page,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response,
      FlashMessage.Speaker said) {
    ModelAndView answer = entering.enter(EntryCounter.RELAY, page, viewer, request, response);
    List<RelayLine> relayed = relayed(viewer);
    if (String.valueOf(answer.getViewName()).startsWith("redirect:")) {
      relayed.stream().findFirst().ifPresent(one -> said.say("tips.relay.said", one.number()));
      return answer;
    }
    return answer.addObject("relayed", relayed);
  }

  private List<RelayLine> relayed(Viewer viewer) {
    return Stream.of(TipDesk.values())
        .flatMap(tipDesk -> tips.newest(tipDesk, viewer.officerId(), RelayLine.MOST).stream())
        .sorted(Comparator.comparing(Tip::enteredAt).reversed())
        .map(this::line)
        .toList();
  }

  private RelayLine line(Tip tip) {
    String answer =
        tips.history(tip.id()).stream()
            .filter(
                one -> one.kind() == Happening.HappeningKind.MOVED && one.stage() == Stage.ANSWERED)
            .map(Happening::words)
            .reduce("", (first, last) -> last);
    return new RelayLine(
        tip.number(),
        Shown.of(tip.told().where()).text(),
        tip.receivedAt(),
        tip.progress().stage(),
        answer);
  }
}
