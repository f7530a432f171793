using Orleans;

namespace Consultare.Architecture.Tests.Calls;

public sealed class GrainClassTests
{
    public static TheoryData<Type> Grains => [.. GrainTypes.All];

    [Theory]
    [MemberData(nameof(Grains))]
    public void Grain_IsInternalAndSealedOrABase(Type grain)
    {
        grain.IsVisible.ShouldBeFalse();
        (grain.IsSealed || grain.IsAbstract).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Grains))]
    public void Grain_IsNamedAfterItsInterface(Type grain)
    {
        grain.Name.ShouldEndWith("Grain");
        if (!grain.IsAbstract)
        {
            grain.GetInterfaces().ShouldContain(one => one.Name == $"I{grain.Name}" && typeof(IGrain).IsAssignableFrom(one));
        }
    }

    [Fact]
    public void Integrations_AddOnlyTheirPlan() =>
        GrainTypes.Integrations.Where(grain => !grain.IsAbstract)
            .ShouldAllBe(grain => grain.GetMethods().All(method => method.DeclaringType != grain));
}
