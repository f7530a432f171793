using Consultare.Sandbox.Requests;

namespace Consultare.Sandbox.Journal;

/// <summary>Describes a request for the log without anything secret or personal.</summary>
internal static class RequestMask
{
    private const string Masked = "***";

    // Only values that can be neither a secret nor a person are shown; a new parameter is masked until it is named
    // here.
    private static readonly HashSet<string> Shown = new(StringComparer.OrdinalIgnoreCase)
    {
        "data_start", "data_end", "data_inicio", "data_fim", "list_procedures", "start", "offset", "limit", "page",
        "perPage",
        "ativo", "unidade_id", "especialidade_id", "profissional_id", "procedimento_id", "agendamento_id", "grupo_id",
        "P", "Pers", "TR", "MudaLocal", "unit_id",
        "local_id", "canal_id", "tipo_data", "tipo_transacao", "createdStartDate", "createdEndDate", "tipo_procedimento", "alterado_em",
        "de", "ate", "unidades", "colunas", "inicio",
        "startDate", "endDate",
    };

    public static RequestEntry Describe(
        HttpContext http, RequestTicket ticket, int status, long durationMs, string? fault) => new(
            ticket.Number,
            ticket.At,
            http.Request.Method,
            http.Request.Host.Host,
            http.Request.Path.Value ?? "",
            Query(http.Request.Query),
            [.. RequestParameters.Of(http).BodyKeys],
            [.. http.Request.Headers.Keys.Order(StringComparer.OrdinalIgnoreCase)],
            status,
            durationMs,
            fault);

    private static string Query(IQueryCollection query) =>
        string.Join('&', query.Select(pair => $"{pair.Key}={(Shown.Contains(pair.Key) ? pair.Value : Masked)}"));
}
