package vn.chosach.ui.form;

import java.util.function.Function;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page of the desk with one form and nothing else.
 *
 * @param lede a line below the title; empty for none
 * @param back address to go back to, without language prefix
 */
public record FormPage(String title, String lede, String back)
    implements Function<FormView, ModelAndView> {

  public static FormPage titled(String title, String back) {
    return new FormPage(title, "", back);
  }

  @Override
  public ModelAndView apply(FormView form) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", title)
        .addObject("lede", lede)
        .addObject("back", back);
  }
}
