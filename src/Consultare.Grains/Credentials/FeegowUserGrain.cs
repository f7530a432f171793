using Consultare.Grains.Abstractions.Credentials;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Credentials;

/// <inheritdoc cref="IFeegowUserGrain" />
internal sealed class FeegowUserGrain(
    [PersistentState("user", CredentialStorage.Name)] IPersistentState<FeegowUserState> stored,
    IOptions<CredentialOptions> options,
    TimeProvider clock) : Grain, IFeegowUserGrain
{
    // Not stored: whoever held the user in a process that ended no longer does.
    private string? _holder;
    private DateTimeOffset _until;

    /// <inheritdoc />
    public Task<bool> TryEnterAsync(string holder, TimeSpan forHowLong)
    {
        var now = clock.GetUtcNow();
        if (_holder is not null && _holder != holder && now < _until)
        {
            return Task.FromResult(false);
        }

        (_holder, _until) = (holder, now + forHowLong);
        return Task.FromResult(true);
    }

    /// <inheritdoc />
    public async Task<TimeSpan?> AskToSignInAsync(string holder, TimeSpan forHowLong)
    {
        if (_holder != holder)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        _until = now + forHowLong;
        if (RestOfDistance(now) is { Ticks: > 0 } rest)
        {
            return rest;
        }

        // Stored before leave is given: whoever comes after a crash must know of this sign-in.
        await RememberSignInAsync(now);
        return TimeSpan.Zero;
    }

    /// <inheritdoc />
    public Task SignedInAsync(string holder) =>
        _holder == holder ? RememberSignInAsync(clock.GetUtcNow()) : Task.CompletedTask;

    /// <inheritdoc />
    public Task LeaveAsync(string holder)
    {
        _holder = _holder == holder ? null : _holder;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<bool> IsRefusedAsync(string credentialsVersion) =>
        Task.FromResult(credentialsVersion.Length > 0 && stored.State.RefusedVersion == credentialsVersion);

    /// <inheritdoc />
    public async Task RememberRefusedAsync(string credentialsVersion)
    {
        if (stored.State.RefusedVersion != credentialsVersion)
        {
            stored.State.RefusedVersion = credentialsVersion;
            await stored.WriteStateAsync();
        }
    }

    private TimeSpan RestOfDistance(DateTimeOffset now)
    {
        if (stored.State.LastSignInAt is not { } last)
        {
            return TimeSpan.Zero;
        }

        // A clock that was set back costs one more distance, not the years until it has caught up.
        stored.State.LastSignInAt = last > now ? now : last;
        return stored.State.LastSignInAt.Value + options.Value.BetweenLogins - now;
    }

    private Task RememberSignInAsync(DateTimeOffset at)
    {
        stored.State.LastSignInAt = at;
        return stored.WriteStateAsync();
    }
}
