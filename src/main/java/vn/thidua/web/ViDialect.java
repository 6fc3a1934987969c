package vn.thidua.web;

import java.util.Set;
import org.springframework.web.servlet.support.RequestContext;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.spring6.naming.SpringContextVariableNames;
import org.thymeleaf.standard.StandardDialect;

/** Gives templates {@code #vi}, and refused pages their title. */
final class ViDialect extends AbstractProcessorDialect implements IExpressionObjectDialect, IExpressionObjectFactory {
    static final String NAME = "vi";
    private final Messages messages;

    ViDialect(Messages messages) {
        super(NAME, NAME, StandardDialect.PROCESSOR_PRECEDENCE);
        this.messages = messages;
    }

    @Override
    public Set<IProcessor> getProcessors(String dialectPrefix) {
        return Set.of(new TitleProcessor(messages));
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(NAME);
    }

    @Override
    public Object buildObject(IExpressionContext context, String expressionObjectName) {
        return new Vi(
                messages,
                () -> (RequestContext) context.getVariable(SpringContextVariableNames.SPRING_REQUEST_CONTEXT),
                () -> context.getVariableNames().stream().map(context::getVariable));
    }

    @Override
    public boolean isCacheable(String expressionObjectName) {
        return true;
    }
}
