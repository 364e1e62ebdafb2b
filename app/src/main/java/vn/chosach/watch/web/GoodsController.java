package vn.chosach.watch.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.GoodsGroup;
import vn.chosach.kernel.Dong;
import vn.chosach.screening.listings.Prices;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.register.GoodsWatch;
import vn.chosach.watch.register.GoodsWish;
import vn.chosach.watch.register.RegisterOutcome;
import vn.chosach.watch.register.SoughtGoods;
import vn.chosach.watch.web.register.PlaceView;

/** Hàng nhu cầu cao: goods in demand with season and prices. */
@Controller
record GoodsController(GoodsWatch goods, Catalogue catalogue) {

  @GetMapping(WatchRoutes.GOODS)
  ModelAndView list(Page page, Viewer viewer) {
    return draw(Map.of(), FormErrors.none(), HttpStatus.OK, page);
  }

  @PostMapping(WatchRoutes.GOODS)
  ModelAndView enter(
      Page page, Viewer viewer, FlashMessage.Speaker said, @RequestParam Map<String, String> sent) {
    for (String field : new String[] {"gia-tu", "gia-den"}) {
      if (!sent.getOrDefault(field, "").isBlank() && price(sent, field) == null) {
        var errors =
            FormErrors.none()
                .with(field, page.t(vn.chosach.kernel.Refusal.of("watch.price-unreadable")));
        return draw(sent, errors, HttpStatus.UNPROCESSABLE_CONTENT, page);
      }
    }
    var wish =
        new GoodsWish(
            sent.getOrDefault("nhom", ""),
            sent.getOrDefault("ten", ""),
            SentDay.of(sent.getOrDefault("tu-ngay", "")),
            SentDay.of(sent.getOrDefault("den-ngay", "")),
            price(sent, "gia-tu"),
            price(sent, "gia-den"),
            sent.getOrDefault("ly-do", ""));
    return switch (goods.enter(wish, viewer.actor())) {
      case RegisterOutcome.RegisterDone done -> {
        said.say("watch.goods.said.entered");
        yield new ModelAndView(page.redirect(WatchRoutes.GOODS));
      }
      case RegisterOutcome.RegisterRefused no ->
          draw(sent, no.errors("ket-qua", page), HttpStatus.UNPROCESSABLE_CONTENT, page);
    };
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
  String adopt(@PathVariable UUID id, Page page, Viewer viewer, FlashMessage.Speaker said) {
    switch (goods.adopt(id, viewer.actor())) {
      case RegisterOutcome.RegisterDone done -> said.say("watch.goods.said.priced");
      case RegisterOutcome.RegisterRefused no ->
          said.say("watch.said.not-done", page.t(no.refusal()));
    }
    return page.redirect(
        goods.one(id).isPresent() ? WatchRoutes.GOODS + "/" + id : WatchRoutes.GOODS);
  }

  @PostMapping(WatchRoutes.GOODS + "/" + WatchRoutes.ID + "/thoi")
  ModelAndView end(@PathVariable UUID id, Page page, Viewer viewer, FlashMessage.Speaker said) {
    return switch (goods.end(id, viewer.actor())) {
      case RegisterOutcome.RegisterDone done -> {
        said.say("watch.goods.said.ended");
        yield new ModelAndView(page.redirect(WatchRoutes.GOODS));
      }
      case RegisterOutcome.RegisterRefused no ->
          draw(
              Map.of(),
              FormErrors.none().with("ten", page.t(no.refusal())),
              HttpStatus.CONFLICT,
              page);
    };
  }

  private static @Nullable Long price(Map<String, String> sent, String field) {
    long price = Prices.read(sent.getOrDefault(field, ""));
    return price == Prices.NONE ? null : price;
  }

  private ModelAndView draw(
      Map<String, String> sent, FormErrors errors, HttpStatus status, Page page) {
    Map<String, String> groups =
        catalogue.goodsGroups(page.today()).stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    GoodsGroup::code,
                    one -> one.name().in(page.lang()),
                    (one, other) -> one,
                    java.util.LinkedHashMap::new));
    var view = new ModelAndView("watch/goods", status);
    return view.addObject(
        "goods",
        new PlaceView.Goods(
            goods.all().stream().map(one -> row(one, groups, page)).toList(),
            groups.entrySet().stream().map(one -> Choice.of(one.getKey(), one.getValue())).toList(),
            sent.getOrDefault("nhom", ""),
            sent.getOrDefault("ten", ""),
            sent.getOrDefault("tu-ngay", page.today().toString()),
            sent.getOrDefault("den-ngay", page.today().plusMonths(3).toString()),
            sent.getOrDefault("gia-tu", ""),
            sent.getOrDefault("gia-den", ""),
            sent.getOrDefault("ly-do", ""),
            errors));
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
