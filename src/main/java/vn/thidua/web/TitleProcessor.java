package vn.thidua.web;

import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementModelProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Completes the title of every page: "Lỗi: " before it where the page was refused (UX 3.1), which a template cannot do
 * because each page brings its own title element.
 */
final class TitleProcessor extends AbstractElementModelProcessor {
    // just before th:text, whose value is then computed here
    private static final int PRECEDENCE = 1250;
    private final Messages messages;

    TitleProcessor(Messages messages) {
        super(TemplateMode.HTML, ViDialect.NAME, "title", false, null, false, PRECEDENCE);
        this.messages = messages;
    }

    @Override
    protected void doProcess(ITemplateContext context, IModel model, IElementModelStructureHandler structure) {
        if (!Boolean.TRUE.equals(context.getVariable(Submission.FAILED))
                || !(model.get(0) instanceof IProcessableElementTag title)) {
            return;
        }
        // the changed element is processed anew: once is enough
        structure.setLocalVariable(Submission.FAILED, false);
        var prefix = messages.text("frame.title.failed") + " ";
        var expression = title.getAttributeValue(StandardDialect.PREFIX, "text");
        if (expression == null) {
            model.insert(1, context.getModelFactory().createText(prefix));
            return;
        }
        var text = StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, expression)
                .execute(context);
        while (model.size() > 2) {
            model.remove(1);
        }
        model.replace(0, context.getModelFactory().removeAttribute(title, StandardDialect.PREFIX, "text"));
        model.insert(1, context.getModelFactory().createText(escape(prefix + (text == null ? "" : text))));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
