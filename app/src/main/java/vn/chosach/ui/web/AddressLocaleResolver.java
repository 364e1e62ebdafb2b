package vn.chosach.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * The language of a page is the one its address names, whatever the browser prefers. Like its
 * parent it refuses to change the language of a request.
 */
@Component("localeResolver")
class AddressLocaleResolver extends AcceptHeaderLocaleResolver {

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return LanguageFilter.langOf(request).locale();
  }
}
