using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Consultare.Web.Problems;

/// <summary>The one form of every refusal and failure of the API (hub-domain 6): application/problem+json.</summary>
internal static class HubProblem
{
    /// <summary>A problem as the answer of a route.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="code">Stable word the panel decides by.</param>
    /// <param name="detail">What happened and what to do, in plain Portuguese.</param>
    /// <param name="field">Name of the input that is wrong, if one is.</param>
    public static ProblemHttpResult Of(int status, string code, string detail, string? field = null)
    {
        var problem = new ProblemDetails
        {
            Type = $"urn:consultare:problema:{code}",
            Title = Title(status),
            Status = status,
            Detail = detail,
            Extensions = { ["code"] = code, ["error"] = detail, ["traceId"] = TraceId() },
        };
        if (field is not null)
        {
            problem.Extensions["field"] = field;
        }

        return TypedResults.Problem(problem);
    }

    /// <summary>Answers a request with a problem, outside of routes.</summary>
    public static Task WriteAsync(HttpContext context, int status, string code, string detail, string? field = null) =>
        Of(status, code, detail, field).ExecuteAsync(context);

    /// <summary>Identity of the request, as the log has it.</summary>
    public static string TraceId() =>
        Activity.Current?.Id ?? ActivityTraceId.CreateRandom().ToHexString();

    private static string Title(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "Pedido inválido",
        StatusCodes.Status401Unauthorized => "Não autenticado",
        StatusCodes.Status403Forbidden => "Sem permissão",
        StatusCodes.Status404NotFound => "Não encontrado",
        StatusCodes.Status405MethodNotAllowed => "Método não aceito",
        StatusCodes.Status409Conflict => "Conflito",
        StatusCodes.Status413PayloadTooLarge => "Conteúdo grande demais",
        StatusCodes.Status415UnsupportedMediaType => "Formato não aceito",
        StatusCodes.Status429TooManyRequests => "Muitas tentativas",
        StatusCodes.Status503ServiceUnavailable => "Indisponível",
        _ => "Erro interno",
    };
}
