package vn.chosach.watch.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.ActOutcome.FieldRefusal;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.screening.listings.Prices;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.watch.register.GoodsWatch;
import vn.chosach.watch.register.GoodsWish;
import vn.chosach.watch.register.SoughtGoods;
import vn.chosach.watch.web.register.PlaceView;

/** Hàng nhu cầu cao: goods in demand with season and prices. */
@Controller
record GoodsController(GoodsWatch goods, Catalogue catalogue) {

  @FormMapping(WatchRoutes.GOODS)
  ModelAndView enter(FormVisit visit, Viewer viewer) {
    return visit.answer(
        form(visit.page()),
        sent ->
            Stream.of("gia-tu", "gia-den")
                .filter(field -> !readable(sent.text(field)))
                .forEach(field -> sent.refused(FieldRefusal.of(field, "watch.price-unreadable"))),
        sent ->
            goods.enter(
                new GoodsWish(
                    sent.text("nhom"),
                    sent.text("ten"),
                    sent.day("tu-ngay"),
                    sent.day("den-ngay"),
                    price(sent.text("gia-tu")),
                    price(sent.text("gia-den")),
                    sent.text("ly-do")),
                viewer.actor()),
        done -> visit.say(WatchRoutes.GOODS, "watch.goods.said.entered"),
        form -> list(visit.page()).addObject("form", form));
  }

  private FormDefinition form(Page page) {
    return FormDefinition.of(
        WatchRoutes.GOODS,
        "watch.goods.enter",
        line("ten", "watch.goods.name", 200).hinted().missing("watch.goods-name-missing"),
        select("nhom", "watch.goods.group", groups(page))
            .empty("watch.goods.group.choose")
            .wrong("watch.goods-group-missing"),
        today("tu-ngay", "watch.goods.from", page).unread("watch.goods-season"),
        day("den-ngay", "watch.goods.to")
            .start(page.today().plusMonths(3))
            .unread("watch.goods-season"),
        line("gia-tu", "watch.goods.low", 40).hint("watch.goods.price.hint").optional(),
        line("gia-den", "watch.goods.high", 40).optional(),
        words("ly-do", "watch.goods.why", 2_000).rows(3).missing("watch.why-missing"));
  }

  /** What such goods cost, month by month. */
  @GetMapping(WatchRoutes.GOODS + "/" + WatchRoutes.ID)
  ModelAndView history(@PathVariable UUID id, Page page, Viewer viewer) {
    SoughtGoods one = goods.one(id).orElseThrow(Page::absent);
    String group =
        catalogue
            .goodsGroup(one.goods(), page.today())
            .map(found -> found.name().in(page.lang()))
            .orElse(one.goods());
    return new ModelAndView(
        "watch/goodsPrices",
        "goods",
        GoodsHistory.of(one, group, goods.history(one), goods.usual(one).orElse(null), page));
  }

  @PostMapping(WatchRoutes.GOODS + "/" + WatchRoutes.ID + "/gia")
  ModelAndView adopt(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    String back = WatchRoutes.GOODS + (goods.one(id).isPresent() ? "/" + id : "");
    return visit.press(
        back,
        sent -> goods.adopt(id, viewer.actor()),
        done -> visit.say(back, "watch.goods.said.priced"));
  }

  @PostMapping(WatchRoutes.GOODS + "/" + WatchRoutes.ID + "/thoi")
  ModelAndView end(@PathVariable UUID id, Page page, Viewer viewer, FlashMessage.Speaker said) {
    Optional<Refusal> no = goods.end(id, viewer.actor()).whyNot();
    if (no.isPresent()) {
      ModelAndView again = list(page).addObject("form", form(page).blank(page));
      again.setStatus(HttpStatus.CONFLICT);
      return again.addObject("refused", page.t(no.get()));
    }
    said.say("watch.goods.said.ended");
    return new ModelAndView(page.redirect(WatchRoutes.GOODS));
  }

  private static boolean readable(String price) {
    return price.isEmpty() || Prices.read(price) != Prices.NONE;
  }

  private static @Nullable Long price(String typed) {
    long price = Prices.read(typed);
    return price == Prices.NONE ? null : price;
  }

  private List<Choice> groups(Page page) {
    return Choice.of(
        catalogue.goodsGroups(page.today()), one -> one.code(), one -> one.name().in(page.lang()));
  }

  private ModelAndView list(Page page) {
    Map<String, String> groups =
        groups(page).stream()
            .collect(Collectors.toMap(Choice::value, Choice::label, (one, other) -> one));
    return new ModelAndView(
        "watch/goods", "rows", goods.all().stream().map(one -> row(one, groups, page)).toList());
  }

  private static PlaceView.GoodsRow row(SoughtGoods one, Map<String, String> groups, Page page) {
    boolean ahead = one.from().isAfter(page.today());
    boolean over = one.to().isBefore(page.today());
    Long median = one.median();
    return new PlaceView.GoodsRow(
        WatchRoutes.GOODS + "/" + one.id() + "/thoi",
        WatchRoutes.GOODS + "/" + one.id(),
        one.name(),
        groups.getOrDefault(one.goods(), one.goods()),
        one.why(),
        over ? Tone.DONE : ahead ? Tone.LATER : one.below() + one.above() > 0 ? Tone.CARE : Tone.OK,
        page.day(one.from()) + " – " + page.day(one.to()),
        money(one.low(), page) + " – " + money(one.high(), page),
        median == null ? "–" : page.money(new Dong(median)),
        page.number(one.seen()),
        page.t("watch.goods.odd", page.number(one.below()), page.number(one.above())),
        UriComponentsBuilder.fromPath(WatchRoutes.REVIEW)
            .queryParam("tim", "{name}")
            .encode()
            .buildAndExpand(one.name())
            .toUriString());
  }

  private static String money(@Nullable Long dong, Page page) {
    return dong == null ? "…" : page.money(new Dong(dong));
  }
}
