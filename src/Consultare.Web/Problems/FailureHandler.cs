using Microsoft.AspNetCore.Diagnostics;

namespace Consultare.Web.Problems;

/// <summary>Turns an exception into a problem. Messages of exceptions reach neither the client nor the log: they may hold data.</summary>
internal sealed partial class FailureHandler(ILogger<FailureHandler> logger) : IExceptionHandler
{
    private const int ClientClosedRequest = 499;

    /// <inheritdoc />
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = ClientClosedRequest;
            return true;
        }

        var fault = Explain(exception);
        if (fault.Status >= StatusCodes.Status500InternalServerError)
        {
            // By now the request has lost its endpoint; only the feature still knows it.
            var endpoint = httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
            var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "-";
            LogFailed(httpContext.Request.Method, route, HubProblem.TraceId(), Kinds(exception), exception.StackTrace);
        }

        await HubProblem.WriteAsync(httpContext, fault.Status, fault.Code, fault.Detail, fault.Field);
        return true;
    }

    private static Fault Explain(Exception exception) => exception switch
    {
        BadHttpRequestException bad => BadRequests.Explain(bad),
        TimeoutException => Fault.OfStatus(StatusCodes.Status503ServiceUnavailable),
        _ => Fault.OfStatus(StatusCodes.Status500InternalServerError),
    };

    private static string Kinds(Exception exception) => exception.InnerException is { } inner
        ? $"{exception.GetType().Name} < {Kinds(inner)}"
        : exception.GetType().Name;

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Request {Method} {Route} failed, trace {TraceId}: {Kinds}\n{Stack}")]
    private partial void LogFailed(string method, string route, string traceId, string kinds, string? stack);
}
