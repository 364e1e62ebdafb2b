package vn.chosach.tips.form;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets for the public form.
 *
 * @param exit where "exit quickly" leads: a page that raises no question when somebody looks over a
 *     shoulder
 */
@ConfigurationProperties("chosach.tips")
public record TipsSettings(@DefaultValue("https://www.google.com/") URI exit) {}
