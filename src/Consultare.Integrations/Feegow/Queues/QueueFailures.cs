using Consultare.Integrations.Answers;
using Consultare.Integrations.Http;

namespace Consultare.Integrations.Feegow.Queues;

/// <summary>Says in plain words why a queue could not be read; the unit is named by whoever asked for it.</summary>
internal sealed class QueueFailures(string queue, FeegowQueueOptions options)
{
    /// <summary>Classifies an exchange that brought no 200.</summary>
    public IntegrationFailure Of(Exchange exchange) =>
        exchange.Broken is { } broken ? OfBroken(broken, exchange) : OfStatus(exchange);

    public IntegrationFailure SessionLost(int? status = 200) => Fail(
        FailureKind.SessionLost, $"A sessão do Feegow terminou antes da leitura de {queue}.", status);

    public IntegrationFailure UnknownPage(string what, int? status = 200) => Fail(
        FailureKind.UnknownPage, $"No lugar de {queue}, o Feegow mostrou {what}. Ninguém foi finalizado.", status);

    public IntegrationFailure Layout(string what) => Fail(
        FailureKind.LayoutChanged,
        $"A tabela com {queue} mudou de formato ({what}). Nada foi gravado nem finalizado nesta unidade; avise o suporte.");

    public IntegrationFailure Incomplete() => Fail(
        FailureKind.BadPayload, $"A resposta com {queue} veio cortada pela metade. Ninguém foi finalizado.");

    public IntegrationFailure BadPayload(string what) => Fail(
        FailureKind.BadPayload, $"A resposta com {queue} veio {what}. Ninguém foi finalizado.");

    public IntegrationFailure OtherUnit() => Fail(
        FailureKind.Untrusted,
        $"O Feegow respondeu por outra unidade na leitura de {queue}. A leitura foi descartada e ninguém foi finalizado.");

    public IntegrationFailure TooMany() => Fail(
        FailureKind.TooLarge, $"A lista com {queue} tem mais de {options.MaxPatients} pessoas, o máximo aceito. Ela foi descartada.");

    private IntegrationFailure OfBroken(FailureKind kind, Exchange exchange) => Fail(kind, kind switch
    {
        FailureKind.Timeout => $"O Feegow não mostrou {queue} em {Seconds(options.RequestTimeout)}{Tries(exchange)}.",
        FailureKind.Connection => $"A conexão com o Feegow falhou ou caiu na leitura de {queue}{Tries(exchange)}.",
        FailureKind.TooLarge =>
            $"A página com {queue} passa do tamanho aceito ({options.MaxResponseBytes / 1024 / 1024} MB); a leitura foi interrompida.",
        _ => $"O Feegow mandou {queue} em dados compactados que não puderam ser abertos.",
    }, exchange.Status);

    private IntegrationFailure OfStatus(Exchange exchange) => exchange.Status switch
    {
        401 or 403 => SessionLost(exchange.Status),
        429 => Fail(
            FailureKind.RateLimited, $"O Feegow recebeu chamadas demais e não mostrou {queue} (429){Tries(exchange)}.", 429),
        503 => UnknownPage("um aviso de serviço fora do ar (503)", 503),
        >= 500 => Fail(
            FailureKind.ServerFault,
            $"O Feegow está com falha na página com {queue} ({exchange.Status}){Tries(exchange)}.",
            exchange.Status),
        _ => UnknownPage($"uma página inesperada ({exchange.Status})", exchange.Status),
    };

    private static string Tries(Exchange exchange) =>
        exchange.Attempts > 1 ? $" depois de {exchange.Attempts} tentativas" : "";

    private static string Seconds(TimeSpan time) => $"{Math.Ceiling(time.TotalSeconds):0} s";

    private static IntegrationFailure Fail(FailureKind kind, string message, int? status = 200) =>
        new(kind, message, status, [], Attempts: 1);
}
