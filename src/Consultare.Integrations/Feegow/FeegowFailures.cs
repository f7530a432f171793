using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Payloads;
using Consultare.Integrations.Http;

namespace Consultare.Integrations.Feegow;

/// <summary>Says in plain words what went wrong with a call to one path (hub-integrations 1.8, sandbox S01–S16).</summary>
internal sealed class FeegowFailures(string path, FeegowOptions options, string key)
{
    /// <summary>Classifies an exchange that brought no 200.</summary>
    public IntegrationFailure Of(Exchange exchange) =>
        exchange.Broken is { } broken ? OfBroken(broken, exchange) : OfStatus(exchange);

    public static IntegrationFailure NoKey() => Fail(
        FailureKind.Configuration,
        "A chave de acesso do Feegow não está configurada. Informe-a em Configurações ou defina "
            + $"{FeegowOptions.AccessTokenSetting}, e tente de novo.",
        status: null) with { Attempts = 0 };

    public IntegrationFailure BadPayload(string what) =>
        Fail(FailureKind.BadPayload, $"O Feegow respondeu a {path} com {what}. Nada foi alterado.", status: 200);

    public IntegrationFailure Refused(string? text) => Fail(
        FailureKind.Refused,
        $"O Feegow recusou o pedido a {path}{Said(text)}.",
        status: 200);

    public IntegrationFailure PagingStuck() => Fail(
        FailureKind.PagingStuck,
        $"O Feegow respondeu a {path} em páginas que não avançam; a leitura foi interrompida e nada foi alterado.",
        status: 200);

    public IntegrationFailure PagingEndless(int pages) => Fail(
        FailureKind.PagingStuck,
        $"O Feegow respondeu a {path} com mais de {pages} páginas, o máximo aceito; a leitura foi interrompida e nada foi alterado.",
        status: 200);

    private IntegrationFailure OfBroken(FailureKind kind, Exchange exchange) => Fail(kind, kind switch
    {
        FailureKind.Timeout =>
            $"O Feegow não respondeu a {path} em {Seconds(options.RequestTimeout)}{Tries(exchange)}.",
        FailureKind.Connection =>
            $"A conexão com o Feegow falhou ou caiu durante a resposta de {path}{Tries(exchange)}.",
        FailureKind.TooLarge =>
            $"A resposta do Feegow a {path} passa do tamanho aceito ({options.MaxResponseBytes / 1024 / 1024} MB).",
        _ => $"O Feegow respondeu a {path} com dados compactados que não puderam ser abertos.",
    }, exchange.Status);

    private IntegrationFailure OfStatus(Exchange exchange)
    {
        var status = exchange.Status ?? 0;
        var body = ErrorBody.Read(exchange.Body.Memory);
        return status switch
        {
            401 => Fail(FailureKind.Configuration, "O Feegow respondeu que falta a chave de acesso (401). "
                + $"Confira {FeegowOptions.AccessTokenSetting}.", status),
            403 => Forbidden(exchange, body),
            404 => Fail(FailureKind.NotFound, $"O Feegow não tem {path} nesta licença (404).", status),
            409 => Fail(FailureKind.Conflict, $"O Feegow não atendeu {path} (409){Said(body.Text)}.", status),
            429 => TooMany(exchange),
            >= 300 and <= 399 => Fail(FailureKind.Configuration, $"O endereço do Feegow mudou ({status}). "
                + $"Confira {options.AddressSetting}.", status),
            >= 400 and <= 499 => Invalid(body, status),
            _ => Fail(FailureKind.ServerFault, $"O Feegow está com falha em {path} ({status}){Tries(exchange)}.", status),
        };
    }

    private static IntegrationFailure Forbidden(Exchange exchange, ErrorBody body) =>
        body.IsJson || exchange.Body.Span.IsEmpty
            ? Fail(FailureKind.Credential, "A chave de acesso do Feegow está inativa ou foi recusada (403). "
                + "Renove a credencial com quem administra o Feegow.", 403)
            : Fail(FailureKind.Blocked, "O Feegow bloqueou o acesso deste servidor (403 com página de bloqueio). "
                + "A chave não é o problema: peça a liberação ao suporte do Feegow.", 403);

    private IntegrationFailure TooMany(Exchange exchange) => Fail(
        FailureKind.RateLimited,
        exchange.RetryAfter > options.RetryAfterCap
            ? $"O Feegow pediu uma espera de {Seconds(exchange.RetryAfter.Value)} antes de responder a {path} (429), mais "
                + $"que o limite de {Seconds(options.RetryAfterCap)}."
            : $"O Feegow recebeu chamadas demais e não respondeu a {path} (429){Tries(exchange)}.",
        429);

    private IntegrationFailure Invalid(ErrorBody body, int status)
    {
        if (status == 422 && body.HasEmptyMessage)
        {
            return Fail(FailureKind.UnknownRoute, $"O Feegow não conhece o caminho {path} (422).", status);
        }

        var fields = body.Fields.Count == 0 ? "" : $" nos campos {string.Join(", ", body.Fields)}";
        return Fail(
            FailureKind.InvalidRequest,
            $"O Feegow recusou os dados enviados a {path} ({status}){fields}{Said(body.Text)}.",
            status) with { Fields = body.Fields };
    }

    private string Said(string? text) => VendorText.Quote(text, key) is { } quote ? $": {quote}" : "";

    private static string Tries(Exchange exchange) =>
        exchange.Attempts > 1 ? $" depois de {exchange.Attempts} tentativas" : "";

    private static string Seconds(TimeSpan time) => $"{Math.Ceiling(time.TotalSeconds):0} s";

    private static IntegrationFailure Fail(FailureKind kind, string message, int? status) =>
        new(kind, message, status, [], Attempts: 1);
}
