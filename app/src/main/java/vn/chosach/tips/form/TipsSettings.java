package vn.chosach.tips.form;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator sets for the public form.
 *
 * @param exit where "exit quickly" leads: a page that raises no question when somebody looks over a
 *     shoulder
 * @param drafts most of all words that are being written and were not sent; {@code
 *     chosach.tips.drafts}
 */
@ConfigurationProperties("chosach.tips")
public record TipsSettings(
    @DefaultValue("https://www.google.com/") URI exit, @DefaultValue("500MB") DataSize drafts) {}
