package vn.chosach.ui.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import vn.chosach.ui.DeskNav;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.Texts;

/** Gathers what the rooms contribute to every page. */
@Configuration
class PageParts {

  @Bean
  Page.Parts parts(
      Texts texts,
      List<NavEntry> nav,
      List<PublicNavEntry> publicNav,
      List<PageSlot> slots,
      @Lazy DeskNav desk,
      Assets assets,
      Site site) {
    return new Page.Parts(
        texts, nav, publicNav, slots, desk, assets::address, site.addressWithoutSlash());
  }
}
