using Consultare.Integrations.Answers;
using Consultare.Integrations.Http;

namespace Consultare.Integrations.Sheets;

/// <summary>What can go wrong with a spreadsheet, in sentences for the staff (S44, S45).</summary>
internal static class SheetFailures
{
    public static IntegrationFailure NoSheet(string setting) =>
        Of(FailureKind.Configuration, $"A planilha não está configurada; informe {setting}_ID.");

    public static IntegrationFailure NoAccount() => Of(
        FailureKind.Configuration,
        "A conta de serviço do Google não está configurada; informe-a em Configurações ou defina "
            + $"{SheetsOptions.EmailSetting} e {SheetsOptions.PrivateKeySetting}.");

    public static IntegrationFailure UnreadableKey() => Of(
        FailureKind.Configuration, "A chave privada da conta de serviço do Google não pôde ser lida; cole-a inteira, com as linhas BEGIN e END.");

    public static IntegrationFailure AccountRefused(string? error) => Of(
        FailureKind.Credential,
        error == "invalid_grant"
            ? "O Google recusou a conta de serviço (invalid_grant): confira a chave e o relógio do servidor."
            : "O Google recusou a conta de serviço.");

    public static IntegrationFailure Unreachable(string what) =>
        Of(FailureKind.Connection, $"O Google não respondeu a tempo ou a conexão caiu ({what}).");

    /// <param name="exchange">What came of the call.</param>
    /// <param name="mostBytes">The bound of an answer, in bytes.</param>
    public static IntegrationFailure Of(Exchange exchange, long mostBytes)
    {
        if (exchange.Broken is { } broken)
        {
            return broken == FailureKind.TooLarge
                ? Of(broken, $"A planilha passa do tamanho aceito ({mostBytes / 1024} KB).")
                : Of(broken, "O Google não respondeu a tempo ou a conexão caiu (planilha).");
        }

        return exchange.Status switch
        {
            401 => Of(FailureKind.Credential, "O Google não aceitou o acesso da conta de serviço (401).", 401),
            403 => Of(FailureKind.Credential, "A planilha não está compartilhada com a conta de serviço (403).", 403),
            404 => Of(FailureKind.NotFound, "A planilha não existe ou mudou de endereço (404).", 404),
            429 => Of(FailureKind.RateLimited, "O limite de leituras do Google foi atingido (429).", 429),
            400 => Of(FailureKind.InvalidRequest, "O intervalo configurado não existe na planilha (400).", 400),
            var status => Of(FailureKind.ServerFault, $"O Google está com falha na leitura da planilha ({status}).", status),
        };
    }

    public static IntegrationFailure BadPayload() => Of(FailureKind.BadPayload, "O Google respondeu com dados ilegíveis.");

    public static IntegrationFailure WrongShape(string field) =>
        Of(FailureKind.BadPayload, $"O Google respondeu com o campo {field} fora do formato combinado.");

    public static IntegrationFailure TooManyRows(int most) =>
        Of(FailureKind.TooLarge, $"A planilha tem mais de {most} linhas, o máximo aceito.");

    public static IntegrationFailure Empty() => Of(FailureKind.BadPayload, "A planilha veio vazia, sem o cabeçalho.");

    public static IntegrationFailure NotPublic() =>
        Of(FailureKind.BadPayload, "O CSV público da planilha não veio como CSV: a planilha pede login.");

    public static IntegrationFailure NoHeading() =>
        Of(FailureKind.LayoutChanged, "O CSV público da planilha não tem o cabeçalho esperado.");

    private static IntegrationFailure Of(FailureKind kind, string message, int? status = null) => new(kind, message, status, [], 1);
}
