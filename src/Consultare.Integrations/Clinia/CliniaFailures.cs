using Consultare.Integrations.Answers;
using Consultare.Integrations.Http;

namespace Consultare.Integrations.Clinia;

/// <summary>What can go wrong with the dashboard, in sentences for the staff (S42, S43).</summary>
public static class CliniaFailures
{
    /// <summary>No cookie is stored, or the one that is was refused.</summary>
    public static IntegrationFailure SessionLost(int? status) =>
        Of(FailureKind.SessionLost, "A sessão do Clinia expirou.", status);

    /// <summary>A new session was refused as well.</summary>
    public static IntegrationFailure StillRefused() => Of(
        FailureKind.Credential, "O Clinia recusou a sessão mesmo depois de um novo acesso; os dados anteriores foram mantidos.");

    /// <summary>The login page refused the password.</summary>
    public static IntegrationFailure WrongPassword() => Of(
        FailureKind.Credential, "O Clinia recusou o e-mail ou a senha; corrija-os em Configurações antes de tentar de novo.");

    /// <summary>Nobody is known who could sign in.</summary>
    public static IntegrationFailure NoCredentials() => Of(
        FailureKind.Credential,
        $"A sessão do Clinia expirou e não há e-mail e senha para renová-la; informe-os em {CliniaOptions.UserSetting} e "
            + $"{CliniaOptions.PasswordSetting}, ou cole um novo cookie em Configurações.");

    /// <summary>The login page is not the one that is known.</summary>
    public static IntegrationFailure UnknownPage(int? status) =>
        Of(FailureKind.UnknownPage, "O Clinia mostrou uma página desconhecida no acesso; os dados anteriores foram mantidos.", status);

    internal static IntegrationFailure LoginTooLarge(CliniaOptions options) => Of(
        FailureKind.TooLarge,
        $"A página de acesso do Clinia passa do tamanho aceito ({options.MaxResponseBytes / 1024} KB); os dados anteriores foram mantidos.");

    internal static IntegrationFailure BadPayload(string path, string what) =>
        Of(FailureKind.BadPayload, $"O Clinia respondeu a {path} com {what}. Os dados anteriores foram mantidos.", 200);

    internal static IntegrationFailure Of(Exchange exchange, string path, CliniaOptions options)
    {
        var kind = exchange.Broken ?? (exchange.Status switch
        {
            404 => FailureKind.NotFound,
            429 => FailureKind.RateLimited,
            >= 500 => FailureKind.ServerFault,
            _ => FailureKind.InvalidRequest,
        });
        return Of(kind, kind switch
        {
            FailureKind.Timeout => $"O Clinia não respondeu a {path} em {options.RequestTimeout.TotalSeconds:0} s.",
            FailureKind.Connection => $"A conexão com o Clinia falhou ou caiu durante a resposta de {path}.",
            FailureKind.TooLarge => $"A resposta do Clinia a {path} passa do tamanho aceito ({options.MaxResponseBytes / 1024} KB).",
            FailureKind.BadPayload => $"O Clinia respondeu a {path} com dados compactados que não puderam ser abertos.",
            FailureKind.RateLimited => $"O Clinia recebeu chamadas demais e não respondeu a {path} (429).",
            FailureKind.ServerFault => $"O Clinia está com falha em {path} ({exchange.Status}).",
            _ => $"O Clinia não atendeu {path} ({exchange.Status}).",
        }, exchange.Status);
    }

    private static IntegrationFailure Of(FailureKind kind, string message, int? status = null) => new(kind, message, status, [], 1);
}
