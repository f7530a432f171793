using Consultare.Data.DataFolder;
using Consultare.Data.Migrations;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Consultare.Web.Hosting;

/// <summary>Tells whoever starts the hub why it does not start, in one sentence.</summary>
internal static class StartRefusal
{
    /// <summary>The sentence; null for a fault of the program, which is to be seen with its stack.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        SettingException setting => setting.Message,
        OptionsValidationException options => string.Join(" ", options.Failures),
        DataFolderInUseException folder => Explain(folder),
        MigrationFailedException migration => $"a migração do banco de dados falhou e precisa ser corrigida: {migration.Message}",
        IOException { InnerException: AddressInUseException } => "a porta já está em uso; escolha outra com HUB_PORT.",
        IOException file => file.Message,
        UnauthorizedAccessException folder => folder.Message,
        _ => null,
    };

    private static string Explain(DataFolderInUseException folder) => folder.ProcessId is { } process
        ? $"a pasta {folder.Folder} já está em uso por outro hub (processo {process})."
        : $"a pasta {folder.Folder} já está em uso por outro hub.";
}
