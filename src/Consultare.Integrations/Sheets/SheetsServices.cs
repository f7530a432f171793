using Consultare.Integrations.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Sheets;

/// <summary>Gives a host what it needs to count in the checklists' spreadsheets.</summary>
public static class SheetsServices
{
    /// <summary>Adds <see cref="ChecklistSheets"/>, set up from GOOGLE_*, CRC_WHATSAPP_SHEET_* and CHECKLIST_RECEPCAO_SHEET_*.</summary>
    public static IServiceCollection AddSheets(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddSheets(options => Read(configuration, options));
    }

    /// <summary>Adds <see cref="ChecklistSheets"/>; settings that cannot work stop the host at start.</summary>
    public static IServiceCollection AddSheets(this IServiceCollection services, Action<SheetsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLogging();
        services.AddOptions<SheetsOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SheetsOptions>, SheetsOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IGoogleAccount, NoGoogleAccount>();
        services.TryAddSingleton<SheetsAccount>();
        services.TryAddSingleton<SheetsApi>();
        services.TryAddSingleton<SheetsCsv>();
        services.TryAddSingleton<SheetReader>();
        services.TryAddSingleton(provider => new ChecklistSheets(
            provider.GetRequiredService<IOptions<SheetsOptions>>(), provider.GetRequiredService<SheetReader>()));
        services.TryAddSingleton(provider => new SheetsProbe(
            provider.GetRequiredService<IOptions<SheetsOptions>>(),
            provider.GetRequiredService<SheetsAccount>(),
            provider.GetRequiredService<SheetsApi>()));
        return services;
    }

    private static void Read(IConfiguration configuration, SheetsOptions options)
    {
        options.AuthBaseUrl = SettingAddress.Read(configuration, SheetsOptions.AuthBaseUrlSetting) ?? options.AuthBaseUrl;
        options.SheetsBaseUrl = SettingAddress.Read(configuration, SheetsOptions.SheetsBaseUrlSetting) ?? options.SheetsBaseUrl;
        options.DocsBaseUrl = SettingAddress.Read(configuration, SheetsOptions.DocsBaseUrlSetting) ?? options.DocsBaseUrl;
        options.Email = Text(configuration, SheetsOptions.EmailSetting) ?? options.Email;
        options.PrivateKey = Text(configuration, SheetsOptions.PrivateKeySetting)?.Replace("\\n", "\n", StringComparison.Ordinal).Trim()
            ?? options.PrivateKey;
        Read(configuration, SheetsOptions.CrcSettings, options.Crc);
        Read(configuration, SheetsOptions.ReceptionSettings, options.Reception);
    }

    private static void Read(IConfiguration configuration, string setting, SheetSettings sheet)
    {
        sheet.Id = Text(configuration, setting + "_ID") ?? sheet.Id;
        sheet.Range = Text(configuration, setting + "_RANGE") ?? sheet.Range;
        sheet.IsPrivate = Text(configuration, setting + "_PRIVATE") is not ("0" or "false");
    }

    private static string? Text(IConfiguration configuration, string setting) =>
        configuration[setting]?.Trim() is { Length: > 0 } text ? text : null;
}
