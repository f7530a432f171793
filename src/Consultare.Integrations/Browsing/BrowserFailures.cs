using Consultare.Integrations.Answers;

namespace Consultare.Integrations.Browsing;

/// <summary>What can go wrong with the browser itself, in sentences for the staff.</summary>
internal static class BrowserFailures
{
    public static IntegrationFailure Missing(string path) => Of(
        FailureKind.Configuration,
        $"O navegador Chromium não foi encontrado em {path}. Instale com \"sudo apt-get install -y chromium\" ou indique o caminho em {BrowserOptions.PathSetting}.");

    public static IntegrationFailure CannotStart() => Of(
        FailureKind.Configuration, "O navegador Chromium está instalado, mas não iniciou; veja o registro do servidor.");

    public static IntegrationFailure Died() => Of(FailureKind.Connection, "O navegador fechou no meio do trabalho ou não alcançou a página.");

    public static IntegrationFailure TooSlow() => Of(FailureKind.Timeout, "A página não respondeu a tempo no navegador.");

    private static IntegrationFailure Of(FailureKind kind, string message) => new(kind, message, null, [], 1);
}
